package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;

/** Names what was found where something else was expected. */
final class Found {
    private static final int LONGEST = 40;

    private Found() {}

    static String in(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "the text \"" + shortened(node.textValue()) + "\"";
            case BOOLEAN -> node.asText();
            case NUMBER -> "the number " + shortened(node.asText());
            default -> "null";
        };
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
