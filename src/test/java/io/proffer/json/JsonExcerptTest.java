package io.proffer.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonExcerptTest {
    private static final String[] KEYS = {"list", "gone", "also", "kept", "go", "gone2", "\"gone\":"};
    private static final String[] TEXTS = {"", "\"", "\\", "{", "]", ",\"gone\":1", "\\\"", "ü€", "a\nb"};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{}|{}",
                "{\"list\":[]}|{\"list\":[]}",
                "{\"list\":[{}]}|{\"list\":[{}]}",
                "{\"list\":[{\"gone\":1}]}|{\"list\":[{}]}",
                "{\"list\":[{\"gone\":1,\"kept\":2},{\"kept\":3,\"gone\":[{}]}],\"b\":1}"
                        + "|{\"list\":[{\"kept\":2},{\"kept\":3}],\"b\":1}",
                "{\"other\":[{\"gone\":1}],\"gone\":true}|{\"other\":[{\"gone\":1}],\"gone\":true}",
                "{\"a\":\"\\\"list\\\":[{\",\"list\":[{\"kept\":{\"gone\":-1.5},\"gone\":null}]}"
                        + "|{\"a\":\"\\\"list\\\":[{\",\"list\":[{\"kept\":{\"gone\":-1.5}}]}",
            })
    void whatIsNamedIsLeftOutAndNothingElse(String whole, String excerpt) {
        assertThat(new String(
                        JsonExcerpt.without("list", "gone").of(whole.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8))
                .isEqualTo(excerpt);
    }

    @Test
    void anyDocumentIsCutAsItsTreeIs() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            ObjectNode whole = object(random, 3);
            whole.putArray("list").addAll(List.of(object(random, 2), object(random, 2), object(random, 1)));
            byte[] bytes = CanonicalJson.bytes(whole);
            for (JsonNode member : whole.withArray("list")) {
                ((ObjectNode) member).remove(List.of("gone", "also"));
            }
            assertThat(JsonExcerpt.without("list", "gone", "also").of(bytes))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(CanonicalJson.text(whole));
        }
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int members = random.nextInt(5); members > 0; members--) {
            object.set(KEYS[1 + random.nextInt(KEYS.length - 1)], value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> nodes.textNode(TEXTS[random.nextInt(TEXTS.length)]);
            case 1 -> nodes.numberNode(random.nextInt(1_000) - 500);
            case 2 -> nodes.booleanNode(random.nextBoolean());
            case 3 -> nodes.nullNode();
            case 4 -> object(random, depth - 1);
            default -> nodes.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
        };
    }
}
