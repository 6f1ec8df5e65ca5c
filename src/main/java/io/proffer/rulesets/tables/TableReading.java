package io.proffer.rulesets.tables;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.scenarios.ScenarioSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a folder of tables holds. With faults it gives neither tables nor a catalogue.
 *
 * @param vocabulary the vocabulary with the catalogue's codes filled in
 * @param catalog what is sold
 * @param tables every table, those of the catalogue included
 * @param files by the key of a table, the file it stands in
 * @param scenarios what the tables must answer, test sheet by test sheet
 * @param faults what is wrong; of each file the first faults
 * @param faultCount how many faults there are in all
 * @param notices what authors should know, sentences
 */
public record TableReading(
        Vocabulary vocabulary,
        Catalog catalog,
        List<DecisionTable> tables,
        Map<String, String> files,
        List<ScenarioSheet> scenarios,
        List<FileFault> faults,
        int faultCount,
        List<String> notices) {
    /** Tables no decision can do without, whatever the vocabulary names. */
    private static final List<String> ALWAYS = List.of("plans", "offers", "placements");

    /** Where a sheet says which table it is. */
    private static final String NAME_CELL = "B1";

    private static final Catalog NOTHING_SOLD =
            new Catalog(Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of());

    /** Copies the lists. */
    public TableReading {
        tables = List.copyOf(tables);
        files = Map.copyOf(files);
        scenarios = List.copyOf(scenarios);
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    /** Reads and checks files with the words of a vocabulary that knows no catalogue yet. */
    public static TableReading of(List<NamedFile> files, Vocabulary vocabulary) {
        TableFiles read = TableFiles.read(files, vocabulary);
        List<FileFault> faults = faults(read);
        boolean sound = faults.isEmpty();
        return new TableReading(
                read.vocabulary(),
                sound ? CatalogReader.read(new CatalogTables(read.tables())) : NOTHING_SOLD,
                sound ? read.tables().stream().map(SourcedTable::table).toList() : List.of(),
                files(read),
                read.scenarios(),
                faults,
                faults.size() + read.faultCount() - read.faults().size(),
                read.notices());
    }

    /** The words with the codes of the catalogue among the files; without a catalogue as they are. */
    public static Vocabulary words(List<NamedFile> files, Vocabulary vocabulary) {
        return TableFiles.words(vocabulary, TableFiles.catalogue(files, vocabulary));
    }

    private static Map<String, String> files(TableFiles read) {
        Map<String, String> files = new HashMap<>();
        read.tables().forEach(table -> files.putIfAbsent(table.table().key(), table.file()));
        return files;
    }

    /** What is wrong in a cell comes first, as the rest may follow from it. */
    private static List<FileFault> faults(TableFiles read) {
        List<FileFault> faults = new ArrayList<>(read.faults());
        CatalogChecks.of(new CatalogTables(read.catalogue())).stream()
                .filter(fault -> read.faults().stream().noneMatch(known -> known.isAbout(fault)))
                .forEach(faults::add);
        read.tables().forEach(table -> {
            faults.addAll(ScopeChecks.of(table));
            faults.addAll(RowChecks.of(table));
            faults.addAll(ContactChecks.of(table));
            faults.addAll(ExperimentChecks.of(table));
            faults.addAll(Overlaps.of(table, read.vocabulary()));
        });
        faults.addAll(ContentChecks.of(read.tables()));
        faults.addAll(BundleChecks.of(new CatalogTables(read.tables())));
        faults.addAll(acrossFiles(read));
        return faults;
    }

    /** Tables written twice; and those that are nowhere, once every file could be read. */
    private static List<FileFault> acrossFiles(TableFiles read) {
        List<FileFault> faults = new ArrayList<>();
        TablePlaces places = new TablePlaces();
        read.tables().forEach(table -> places.add(table.file(), table.table()).ifPresent(faults::add));
        if (read.faultCount() == 0) {
            List<String> named =
                    read.vocabulary().schemas().stream().map(TableSchema::key).toList();
            ALWAYS.stream()
                    .filter(key -> !named.contains(key) && !places.has(key))
                    .map(TableReading::unnamed)
                    .forEach(faults::add);
            named.stream()
                    .filter(key -> !places.has(key))
                    .map(key -> missing(key, named, read.tables()))
                    .forEach(faults::add);
        }
        return faults;
    }

    private static FileFault unnamed(String key) {
        return FileFault.ofFile(
                "vocabulary.yaml",
                "MISSING_TABLE",
                "Table '" + key + "' is not below 'tables:', and no decision can do without it. Put its entry back, and"
                        + " its sheet into the workbooks.");
    }

    /** A table that is nowhere; named at the cell of the one that takes its place under almost its name. */
    private static FileFault missing(String key, List<String> named, List<SourcedTable> tables) {
        String message = "Table '" + key + "' is in none of the files.";
        return tables.stream()
                .filter(table -> !named.contains(table.table().key()))
                .filter(table ->
                        Spelling.nearest(table.table().key(), List.of(key)).isPresent())
                .findFirst()
                .map(like -> new FileFault(
                        like.file(),
                        like.table().sheet(),
                        NAME_CELL,
                        "MISSING_TABLE",
                        message + " This one is called '" + like.table().key() + "'. Did you mean '" + key + "'?"))
                .orElseGet(() -> FileFault.ofFile(
                        "decision-tables",
                        "MISSING_TABLE",
                        message + " Put its sheet back, or start from its template."));
    }
}
