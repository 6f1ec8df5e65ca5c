package io.proffer.workbook;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.rulesets.vocabulary.VocabularyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tables over the words of the project, written as their authors write them. */
public final class TypedTables {
    private static final Vocabulary WORDS = words();

    private TypedTables() {}

    /** The project's words, without the codes of a catalogue: any plan and offer will do. */
    public static Vocabulary vocabulary() {
        return WORDS;
    }

    /** The table of a CSV text without its head block; its sheet is named by its key. */
    public static DecisionTable read(String key, String stage, String policy, String csv) {
        String text = "# Table: " + key + "\n# Stage: " + stage + "\n# Hit policy: " + policy + "\n" + csv;
        Reading reading = new WorkbookReader(WORDS).read(key + ".csv", text.getBytes(StandardCharsets.UTF_8));
        if (reading.tables().size() != 1) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        return reading.tables().get(0);
    }

    private static Vocabulary words() {
        try {
            String text = Files.readString(Path.of("rules/vocabulary.yaml"));
            return ((VocabularyReader.Result.Read) VocabularyReader.read("vocabulary.yaml", text)).vocabulary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
