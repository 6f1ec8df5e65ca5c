package io.proffer.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    private static final String TOO_DEEP = "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":NaN}",
                "{\"a\":1",
                "[1,2",
                "{\"a\":01}",
                "{'a':1}",
                "{\"a\":\"\\q\"}",
                "{}{}",
                "{}1",
                "{}x",
                TOO_DEEP
            })
    void whatIsNotJsonIsSaidWithoutTheParsersOwnNames(String text) {
        JsonText.Outcome outcome = JsonText.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(outcome).isInstanceOfSatisfying(JsonText.Malformed.class, malformed -> {
            assertThat(malformed.message())
                    .isNotBlank()
                    .endsWith(".")
                    .doesNotContain("`", "Source", "REDACTED", "Feature", "StreamRead", "fasterxml", "token (");
            assertThat(malformed.problem().message()).startsWith("Line 1, column ");
            assertThat(malformed.problemOfLine().message()).startsWith("Column ");
        });
    }

    @Test
    void aSecondDocumentIsSaidWithWhatToDo() {
        JsonText.Malformed malformed = malformed("{\"id\":\"a\"}{\"id\":\"b\"}");

        assertThat(malformed.problem().message())
                .startsWith("Line 1, column 1")
                .endsWith(": There is more after the end of the document. Send one document.");
        assertThat(malformed.problemOfLine().message())
                .startsWith("Column 1")
                .endsWith(
                        "There is more after the end of the document. NDJSON has one whole document on each line, and a"
                                + " line feed after it.");
    }

    @Test
    void linesThatEndInCarriageReturnsAloneAreSecondDocuments() {
        assertThat(malformed("{\"id\":\"a\"}\r{\"id\":\"b\"}\r").problemOfLine().message())
                .startsWith("Line 2, column ")
                .contains("a line feed after it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "[{\"id\":\"a\"},", "{\"id\":\"a\",", "{\"id\":\"a"})
    void aLineThatEndsTooEarlySaysWhatLinesAre(String line) {
        JsonText.Malformed malformed = malformed(line);

        assertThat(malformed.problemOfLine().message())
                .contains("one whole document on each line", "indented JSON or a list");
        assertThat(malformed.problem().message()).doesNotContain("NDJSON");
    }

    private static JsonText.Malformed malformed(String text) {
        return (JsonText.Malformed) JsonText.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void durationsOfWholeDaysAreDays() {
        assertThat(CanonicalJson.text(Duration.ofDays(30))).isEqualTo("\"P30D\"");
        assertThat(CanonicalJson.text(Duration.ofHours(36))).isEqualTo("\"PT36H\"");
        assertThat(CanonicalJson.text(Duration.ZERO)).isEqualTo("\"PT0S\"");
        assertThat(CanonicalJson.readBack("\"P30D\"", Duration.class)).isEqualTo(Duration.ofDays(30));
    }
}
