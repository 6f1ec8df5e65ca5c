package io.proffer.json.typed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.proffer.json.Place;
import io.proffer.json.Problem;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreeTextTest {
    private static final RecordReader READER =
            RecordReader.of(Said.class, new FieldRules(Set.of(), Set.of("Said.id"), Map.of()));

    private final Place place = Place.root();

    /** What somebody says, under a name and an id. */
    public record Said(
            @Nullable String id,
            @Nullable String name,
            @Nullable String comment,
            @Nullable String reason) {}

    @Test
    void whatSomebodySaysMayTakeSeveralLines() {
        assertThat(read("comment", "Too dear.\n\n\t- after the summer"))
                .hasToString("Too dear.\n\n\t- after the summer");
        assertThat(read("reason", "a\nb")).hasToString("a\nb");
        assertThat(place.problems()).isEmpty();
    }

    @Test
    void everyLineEndsAlikeWhereverItWasTyped() {
        assertThat(read("comment", "a\r\nb\rc\nd")).hasToString("a\nb\nc\nd");
    }

    @Test
    void otherControlCharactersAndHalfLettersAreRefused() {
        assertThat(read("comment", "a\u001b[31mb")).isNull();
        assertThat(read("comment", "a\u0000b")).isNull();
        assertThat(read("comment", "a\ud800b")).isNull();
        assertThat(place.problems()).extracting(Problem::code).containsExactly("BAD_FORM", "BAD_FORM", "BAD_FORM");
    }

    @Test
    void namesAndIdsStayOnOneLine() {
        assertThat(read("name", "a\nb")).isNull();
        assertThat(read("id", "a\nb")).isNull();
        assertThat(place.problems()).extracting(Problem::pointer).containsExactly("/name", "/id");
    }

    @Test
    void wordsAreNotEndless() {
        assertThat(read("comment", "x".repeat(2_000))).isNotNull();
        assertThat(read("comment", "x".repeat(2_001))).isNull();
        assertThat(read("reason", "x".repeat(1_001))).isNull();
        assertThat(place.problems()).extracting(Problem::code).containsExactly("TOO_LONG", "TOO_LONG");
    }

    private @Nullable Object read(String name, String text) {
        Said said = (Said) READER.read(JsonNodeFactory.instance.objectNode().put(name, text), place);
        return switch (name) {
            case "id" -> said.id();
            case "name" -> said.name();
            case "comment" -> said.comment();
            default -> said.reason();
        };
    }
}
