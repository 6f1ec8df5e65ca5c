package io.proffer.rulesets;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.TableSchema;
import io.proffer.engine.rulebook.compile.Compilation;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookSource;
import io.proffer.engine.rulebook.drl.RuleFile;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loads a rulebook from files, or says everything that is wrong with them; safe for use by many threads. */
public final class RulebookLoader {
    private static final Catalog NOTHING_SOLD =
            new Catalog(Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of());

    private final RulebookCompiler compiler;

    /** A loader that compiles with this compiler. */
    public RulebookLoader(RulebookCompiler compiler) {
        this.compiler = compiler;
    }

    /** Loads the files of two folders; where one does not exist, the copies shipped in the program. */
    public LoadResult load(Path rulesFolder, Path tablesFolder) {
        try {
            return load(RulesetFiles.of(rulesFolder, tablesFolder));
        } catch (IOException e) {
            return refused(List.of(FileFault.ofFile(
                    rulesFolder + ", " + tablesFolder,
                    "UNREADABLE",
                    "A file cannot be read: " + e.getMessage() + ". Check that it exists and may be read.")));
        }
    }

    /** Loads files already in memory. */
    public LoadResult load(RulesetFiles files) {
        VocabularyReader.Result words = vocabulary(files.rules());
        if (words instanceof VocabularyReader.Result.Refused refused) {
            return refused(refused.faults());
        }
        TableFiles read = TableFiles.read(files.tables(), ((VocabularyReader.Result.Read) words).vocabulary());
        List<FileFault> faults = new ArrayList<>(faults(read));
        Compilation compilation = compiler.compile(source(files, read, faults.isEmpty()));
        if (compilation instanceof Compilation.Compiled compiled) {
            if (faults.isEmpty()) {
                return new LoadResult.Loaded(compiled.rulebook(), notices(files, read));
            }
            compiled.rulebook().rules().close();
        }
        faults.addAll(ruleFaults(compilation));
        int unlisted = read.faultCount() - read.faults().size();
        return new LoadResult.Refused(faults, faults.size() + unlisted);
    }

    /** What is wrong with the tables; what the catalogue's own checks found comes first, as the rest may follow from it. */
    private static List<FileFault> faults(TableFiles read) {
        List<FileFault> faults = new ArrayList<>(CatalogChecks.of(new CatalogTables(read.catalogue())));
        read.faults().stream()
                .filter(fault -> faults.stream().noneMatch(known -> known.isAbout(fault)))
                .forEach(faults::add);
        read.tables().forEach(table -> {
            faults.addAll(RowChecks.of(table));
            faults.addAll(Overlaps.of(table));
        });
        faults.addAll(acrossFiles(read));
        return faults;
    }

    /** Where tables have faults, only the rules are compiled: to name their faults, too. */
    private static RulebookSource source(RulesetFiles files, TableFiles read, boolean sound) {
        return new RulebookSource(
                read.vocabulary(),
                sound ? CatalogReader.read(new CatalogTables(read.tables())) : NOTHING_SOLD,
                sound ? read.tables().stream().map(SourcedTable::table).toList() : List.of(),
                ruleFiles(files.rules()));
    }

    private static LoadResult refused(List<FileFault> faults) {
        return new LoadResult.Refused(faults, faults.size());
    }

    private static VocabularyReader.Result vocabulary(List<NamedFile> rules) {
        return rules.stream()
                .filter(file -> file.name().equals(RulesetFiles.VOCABULARY))
                .findFirst()
                .map(file -> VocabularyReader.read(file.name(), text(file)))
                .orElseGet(() -> new VocabularyReader.Result.Refused(List.of(FileFault.ofFile(
                        RulesetFiles.VOCABULARY,
                        "MISSING_FILE",
                        "The folder of rules has no " + RulesetFiles.VOCABULARY + ". Put it back."))));
    }

    private static List<RuleFile> ruleFiles(List<NamedFile> rules) {
        return rules.stream()
                .filter(file -> !file.name().equals(RulesetFiles.VOCABULARY))
                .map(file -> new RuleFile(file.name(), text(file)))
                .toList();
    }

    private static String text(NamedFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    /** Tables written twice; and those that are nowhere, once every file could be read. */
    private static List<FileFault> acrossFiles(TableFiles read) {
        List<FileFault> faults = new ArrayList<>();
        Map<String, SourcedTable> byKey = new LinkedHashMap<>();
        for (SourcedTable table : read.tables()) {
            SourcedTable earlier = byKey.putIfAbsent(table.table().key(), table);
            if (earlier != null) {
                String message = "Table '" + table.table().key() + "' is already in " + earlier.file() + ", sheet '"
                        + earlier.table().sheet() + "'. Keep one of the two.";
                faults.add(new FileFault(table.file(), table.table().sheet(), "", "DUPLICATE_TABLE", message));
            }
        }
        if (read.faultCount() == 0) {
            read.vocabulary().schemas().stream()
                    .map(TableSchema::key)
                    .filter(key -> !byKey.containsKey(key))
                    .map(RulebookLoader::missing)
                    .forEach(faults::add);
        }
        return faults;
    }

    private static FileFault missing(String key) {
        return FileFault.ofFile(
                "decision-tables",
                "MISSING_TABLE",
                "Table '" + key + "' is in none of the files. Put its sheet back, or start from its template.");
    }

    private static List<FileFault> ruleFaults(Compilation compilation) {
        return compilation instanceof Compilation.Refused refused
                ? refused.faults().stream()
                        .map(fault -> FileFault.atLine(fault.file(), fault.line(), "RULE_REFUSED", fault.message()))
                        .toList()
                : List.of();
    }

    private static List<String> notices(RulesetFiles files, TableFiles read) {
        List<String> notices = new ArrayList<>(read.notices());
        files.others().forEach(name -> notices.add(name + " is not read: save it as .xlsx or .csv."));
        return notices;
    }
}
