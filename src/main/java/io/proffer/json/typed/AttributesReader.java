package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads custom facts: texts, numbers, yes/no and lists of texts, by name. */
final class AttributesReader implements ValueReader {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;
    private static final NumberRange ANY = NumberRange.of(-NumberRange.LARGEST, NumberRange.LARGEST);
    private static final ValueReader TEXTS = ValueReaders.listOf(TextForm.PLAIN);

    @Override
    public @Nullable Object read(JsonNode node, Place place) {
        if (!node.isObject()) {
            place.report("WRONG_TYPE", "Expected an object, found " + Found.in(node) + ".");
            return null;
        }
        if (node.size() > MOST) {
            place.report("TOO_MANY", node.size() + " attributes; at most " + MOST + " are taken.");
            return null;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        node.properties().forEach(attribute -> {
            Object value = value(attribute.getKey(), attribute.getValue(), place.member(attribute.getKey()));
            if (value != null) {
                attributes.put(attribute.getKey(), value);
            }
        });
        return attributes;
    }

    private static @Nullable Object value(String name, JsonNode node, Place place) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            place.report("BAD_FORM", "An attribute's name has 1 to " + LONGEST_NAME + " characters.");
            return null;
        }
        return switch (node.getNodeType()) {
            case NULL -> null;
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> NumberReader.decimal(node, ANY, place);
            case STRING -> TextForm.PLAIN.read(node, place);
            case ARRAY -> TEXTS.read(node, place);
            default -> {
                place.report("WRONG_TYPE", "Expected a text, a number, yes/no or a list of texts, found an object.");
                yield null;
            }
        };
    }
}
