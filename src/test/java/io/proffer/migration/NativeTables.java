package io.proffer.migration;

import io.proffer.engine.context.Vocabulary;
import io.proffer.rulesets.vocabulary.VocabularyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Native tables as text, and the words they are read with. */
final class NativeTables {
    private NativeTables() {}

    static Vocabulary words() {
        try {
            String text = Files.readString(Path.of("rules/vocabulary.yaml"));
            return ((VocabularyReader.Result.Read) VocabularyReader.read("vocabulary.yaml", text)).vocabulary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of which each line is a row, its cells parted by one {@code |}. */
    static Proposal read(String... lines) {
        String csv = Stream.of(lines)
                .map(line -> Stream.of(line.split("(?<!\\|)\\|(?!\\|)", -1))
                        .map(cell -> '"' + cell.strip().replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return new DroolsImport(words()).read("native.drl.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> declined(Proposal proposal) {
        return proposal.notices().stream()
                .filter(notice -> notice.outcome() == Notice.Outcome.DECLINED)
                .map(notice -> notice.place() + " " + notice.message())
                .toList();
    }
}
