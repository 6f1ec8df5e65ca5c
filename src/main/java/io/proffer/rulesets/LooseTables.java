package io.proffer.rulesets;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.rulesets.tables.TablePlaces;
import io.proffer.rulesets.tables.TableReading;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of files that need not make a rulebook, as of one workbook or of an old state: each file is read on its own with
 * the usual limits. A folder is read with the codes of its catalogue; whatever else is named counts as known.
 *
 * @param tables the tables of all files without faults
 * @param tests their test sheets
 * @param faults what keeps files from being read
 */
public record LooseTables(List<DecisionTable> tables, List<ScenarioSheet> tests, List<FileFault> faults) {

    /** Copies the lists. */
    public LooseTables {
        tables = List.copyOf(tables);
        tests = List.copyOf(tests);
        faults = List.copyOf(faults);
    }

    /**
     * Reads one file, or every workbook and CSV file of a folder.
     *
     * @param words the vocabulary, without the codes of a catalogue
     * @throws IOException when a file cannot be read
     */
    public static LooseTables of(Path fileOrFolder, Vocabulary words) throws IOException {
        List<DecisionTable> tables = new ArrayList<>();
        List<ScenarioSheet> tests = new ArrayList<>();
        List<FileFault> faults = new ArrayList<>();
        List<NamedFile> files = files(fileOrFolder);
        WorkbookReader reader =
                new WorkbookReader(Files.isDirectory(fileOrFolder) ? TableReading.words(files, words) : words);
        TablePlaces places = new TablePlaces();
        for (NamedFile file : files) {
            Reading reading = reader.read(file.name(), file.content(), file.size());
            tables.addAll(reading.tables());
            reading.tables().forEach(table -> places.add(file.name(), table).ifPresent(faults::add));
            reading.tests().forEach(sheet -> tests.add(sheet.from(file.name())));
            reading.faults().stream()
                    .map(fault -> new FileFault(file.name(), fault.sheet(), fault.ref(), fault.code(), fault.message()))
                    .forEach(faults::add);
        }
        return new LooseTables(tables, tests, faults);
    }

    private static List<NamedFile> files(Path fileOrFolder) throws IOException {
        if (Files.isDirectory(fileOrFolder)) {
            return RulesetFiles.sorted(List.of(), RulesetFiles.inFolder(fileOrFolder))
                    .tables();
        }
        return List.of(RulesetFiles.read(fileOrFolder.getFileName().toString(), fileOrFolder));
    }
}
