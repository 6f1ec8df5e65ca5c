package io.proffer.rulesets.tables;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.Stage;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of all files: the catalogue first, as the other tables name its plans, features, offers and placements.
 *
 * @param vocabulary the vocabulary with the catalogue's codes filled in
 * @param catalogue the tables of the catalogue as written, before their codes were checked against each other
 * @param tables every table of the files without fault
 * @param scenarios the test sheets of the files without fault
 * @param faults what is wrong in the files
 * @param faultCount how many faults there are in all
 * @param notices what authors should know
 */
record TableFiles(
        Vocabulary vocabulary,
        List<SourcedTable> catalogue,
        List<SourcedTable> tables,
        List<ScenarioSheet> scenarios,
        List<FileFault> faults,
        int faultCount,
        List<String> notices) {

    /** Where the codes of a catalogue list stand: table and term. */
    private record Listing(String list, String table, String term) {}

    private static final List<Listing> LISTINGS = List.of(
            new Listing("plans", "plans", "plan"),
            new Listing("offers", "offers", "offer"),
            new Listing("features", "features", "feature"),
            new Listing("placements", "placements", "placement"),
            new Listing("stories", "success_stories", "storyKey"),
            new Listing("answers", "objection_answers", "answerKey"),
            new Listing("advantages", "advantages", "advantageKey"));
    private static final Set<String> LISTED =
            Set.copyOf(LISTINGS.stream().map(Listing::table).toList());

    /** Reads the files with the words of a vocabulary that knows no catalogue yet. */
    static TableFiles read(List<NamedFile> files, Vocabulary vocabulary) {
        List<SourcedTable> catalogue = catalogue(files, vocabulary);
        Vocabulary resolved = words(vocabulary, catalogue);
        WorkbookReader reader = new WorkbookReader(resolved);
        List<SourcedTable> tables = new ArrayList<>();
        List<ScenarioSheet> scenarios = new ArrayList<>();
        List<FileFault> faults = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        int faultCount = 0;
        for (NamedFile file : files) {
            Reading reading = reader.read(file.name(), file.content(), file.size());
            faultCount += reading.faultCount();
            reading.tables().forEach(table -> tables.add(new SourcedTable(file.name(), table)));
            reading.tests().forEach(sheet -> scenarios.add(sheet.from(file.name())));
            reading.faults().stream()
                    .map(fault -> new FileFault(file.name(), fault.sheet(), fault.ref(), fault.code(), fault.message())
                            .found(fault.value(), fault.allowed().isEmpty() ? null : fault.allowed()))
                    .forEach(faults::add);
            reading.formulas().forEach(formula -> notices.add(file.name() + ": " + formula));
        }
        return new TableFiles(resolved, catalogue, tables, scenarios, faults, faultCount, notices);
    }

    /** The tables of the catalogue, found with as few files as possible: those named after it come first. */
    static List<SourcedTable> catalogue(List<NamedFile> files, Vocabulary vocabulary) {
        Set<String> missing = new HashSet<>(vocabulary.schemas().stream()
                .filter(schema -> schema.stage().equals(Stage.CATALOG.name()) || LISTED.contains(schema.key()))
                .map(TableSchema::key)
                .toList());
        WorkbookReader reader = new WorkbookReader(vocabulary);
        List<SourcedTable> catalogue = new ArrayList<>();
        for (NamedFile file : likelyFirst(files)) {
            if (missing.isEmpty()) {
                break;
            }
            reader.read(file.name(), file.content()).tables().stream()
                    .filter(table -> missing.remove(table.key()))
                    .forEach(table -> catalogue.add(new SourcedTable(file.name(), table)));
        }
        return catalogue;
    }

    private static List<NamedFile> likelyFirst(List<NamedFile> files) {
        return files.stream()
                .sorted(Comparator.comparingInt((NamedFile file) ->
                        file.name().contains("catalog") ? 0 : file.name().contains("content") ? 1 : 2))
                .toList();
    }

    /** The words with the codes of a catalogue. */
    static Vocabulary words(Vocabulary vocabulary, List<SourcedTable> catalogue) {
        return vocabulary.withCatalogue(codes(catalogue));
    }

    private static Map<String, List<String>> codes(List<SourcedTable> catalogue) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Listing listing : LISTINGS) {
            catalogue.stream()
                    .map(SourcedTable::table)
                    .filter(table -> table.key().equals(listing.table()))
                    .forEach(table -> codes.put(listing.list(), codes(table, listing.term())));
        }
        return codes;
    }

    private static List<String> codes(DecisionTable table, String term) {
        return table.rows().stream()
                .map((Row row) -> row.code(term))
                .flatMap(code -> code.stream())
                .distinct()
                .toList();
    }
}
