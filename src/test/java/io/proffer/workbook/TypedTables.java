package io.proffer.workbook;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.rulesets.vocabulary.VocabularyReader;
import io.proffer.workbook.layout.MetaHeading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables over the words of the project, written as their authors write them, with any columns. */
public final class TypedTables {
    private static final Vocabulary WORDS = words();

    private TypedTables() {}

    /** The project's words, without the codes of a catalogue: any plan and offer will do. */
    public static Vocabulary vocabulary() {
        return WORDS;
    }

    /**
     * The table of a CSV text without its head block; its sheet is named by its key. Columns are conditions up to the
     * first that only says something, unless the text starts with a line of bands.
     */
    public static DecisionTable read(String key, String stage, String policy, String csv) {
        String bands = csv.startsWith("#") || key.startsWith("own_needs")
                ? ""
                : bands(csv.lines().findFirst().orElse(""));
        String text = "# Table: " + key + "\n# Stage: " + stage + "\n# Hit policy: " + policy + "\n" + bands + csv;
        Reading reading = new WorkbookReader(withSchema(key, stage, policy))
                .read(key + ".csv", text.getBytes(StandardCharsets.UTF_8));
        if (reading.tables().size() != 1) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        return reading.tables().get(0);
    }

    private static String bands(String headings) {
        List<String> bands = new ArrayList<>();
        for (String heading : headings.split(",")) {
            boolean meta = Stream.of(MetaHeading.values())
                    .anyMatch(each -> each.label().equals(heading));
            boolean says = WORDS.byHeading(heading).filter(Term::isInput).isEmpty();
            String band = meta ? "META" : says || bands.contains("THEN") ? "THEN" : "WHEN";
            bands.add(bands.contains(band) ? "" : band);
        }
        return "# " + String.join(",", bands) + "\n";
    }

    private static Vocabulary withSchema(String key, String stage, String policy) {
        if (key.equals("own_needs")) {
            return WORDS;
        }
        List<String> all = WORDS.terms().stream().map(Term::key).toList();
        return new Vocabulary(
                WORDS.terms(),
                List.of(new TableSchema(key, stage, List.of(policy), "", List.of(), List.of(), all, List.of())));
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
