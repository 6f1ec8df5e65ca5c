package io.proffer.rulesets.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Vocabulary;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import io.proffer.rulesets.vocabulary.VocabularyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapsTest {
    private static final Vocabulary WORDS = words();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tenure months  | 1..24           | 24..36
            Tenure months  | >= 12           | 12
            Tenure months  | any             | 7
            Tenure months  | known           | < 3
            Tenure months  | any             | unknown
            Segment        | SMB, MID_MARKET | MID_MARKET
            Segment        | not SMB         | not MID_MARKET
            Segment        | not SMB         | ENTERPRISE
            Partner        | not A           | not B
            Contract flags | MFN             | PRICE_LOCK
            Contract flags | not MFN         | not PRICE_LOCK
            Contract flags | not MFN         | 'MFN, PRICE_LOCK'
            Burst          | yes             | yes
            """)
    void someAccountMatchesBoth(String heading, String one, String other) {
        assertThat(faults("UNIQUE", heading, one, other)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("OVERLAP");
            assertThat(fault.message()).contains("TWO", "ONE");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tenure months  | [1..24)         | 24..36
            Tenure months  | < 12            | >= 12
            Tenure months  | known           | unknown
            Tenure months  | unknown         | >= 0
            Segment        | SMB, MID_MARKET | ENTERPRISE
            Segment        | not SMB         | SMB
            Segment        | 'not SMB, MID_MARKET' | 'not ENTERPRISE, STRATEGIC'
            Partner        | not A           | A
            Contract flags | not MFN         | MFN
            Burst          | yes             | no
            """)
    void noAccountMatchesBoth(String heading, String one, String other) {
        assertThat(faults("UNIQUE", heading, one, other)).isEmpty();
    }

    @Test
    void rowsThatNeverHoldOnTheSameDayDoNotOverlap() {
        String table = """
                # Table: own
                # Stage: APPLICABILITY
                # Hit policy: UNIQUE
                Segment,Offer,Reason code,Row id,Valid from,Valid to
                SMB,A,R,ONE,,2026-06-30
                SMB,A,R,TWO,2026-07-01,
                """;

        assertThat(faults(table)).isEmpty();
        assertThat(faults(table.replace("2026-07-01", "2026-06-30"))).hasSize(1);
    }

    @Test
    void aRowThatIsSwitchedOffOverlapsNothing() {
        assertThat(faults("""
                        # Table: own
                        # Stage: APPLICABILITY
                        # Hit policy: UNIQUE
                        Segment,Offer,Reason code,Row id,Enabled
                        SMB,A,R,ONE,no
                        SMB,A,R,TWO,yes
                        """)).isEmpty();
    }

    @Test
    void rowsOfAnAnyTableMayOverlapWhenTheyAgree() {
        String table = """
                # Table: own
                # Stage: APPLICABILITY
                # Hit policy: ANY
                Segment,Offer,Reason code,Row id
                SMB,A,R,ONE
                any,A,R,TWO
                """;

        assertThat(faults(table)).isEmpty();
        assertThat(faults(table.replace("any,A", "any,B")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("do not say the same"));
    }

    @Test
    void rowsOfOtherTablesMayOverlap() {
        assertThat(faults("FIRST", "Segment", "SMB", "SMB")).isEmpty();
        assertThat(faults("COLLECT", "Segment", "SMB", "SMB")).isEmpty();
    }

    private static List<FileFault> faults(String policy, String heading, String one, String other) {
        return faults("# Table: own\n# Stage: APPLICABILITY\n# Hit policy: " + policy + "\n" + heading
                + ",Offer,Reason code,Row id\n\"" + one + "\",A,R,ONE\n\"" + other + "\",A,R,TWO\n");
    }

    private static List<FileFault> faults(String csv) {
        NamedFile file = new NamedFile("own.csv", csv.getBytes(StandardCharsets.UTF_8));
        return TableReading.of(List.of(file), WORDS).faults().stream()
                .filter(fault -> fault.file().equals("own.csv"))
                .toList();
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
