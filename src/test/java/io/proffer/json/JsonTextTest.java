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
            strings = {"{", "{\"a\":NaN}", "{\"a\":1", "[1,2", "{\"a\":01}", "{'a':1}", "{\"a\":\"\\q\"}", TOO_DEEP})
    void whatIsNotJsonIsSaidWithoutTheParsersOwnNames(String text) {
        JsonText.Outcome outcome = JsonText.read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(outcome).isInstanceOfSatisfying(JsonText.Malformed.class, malformed -> {
            assertThat(malformed.message())
                    .isNotBlank()
                    .endsWith(".")
                    .doesNotContain("`", "Source", "REDACTED", "Feature", "StreamRead");
            assertThat(malformed.problem().message()).startsWith("Line 1, column ");
            assertThat(malformed.problemOfLine().message()).startsWith("Column ");
        });
    }

    @Test
    void durationsOfWholeDaysAreDays() {
        assertThat(CanonicalJson.text(Duration.ofDays(30))).isEqualTo("\"P30D\"");
        assertThat(CanonicalJson.text(Duration.ofHours(36))).isEqualTo("\"PT36H\"");
        assertThat(CanonicalJson.text(Duration.ZERO)).isEqualTo("\"PT0S\"");
        assertThat(CanonicalJson.readBack("\"P30D\"", Duration.class)).isEqualTo(Duration.ofDays(30));
    }
}
