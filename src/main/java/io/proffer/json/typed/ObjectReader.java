package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.json.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an object as it is, to be kept and read by others: members that nobody knows are numbers that can be written. */
final class ObjectReader implements ValueReader {
    private static final int MOST_ZEROS = 400;

    @Override
    public @Nullable Object read(JsonNode node, Place place) {
        if (!node.isObject()) {
            place.report("WRONG_TYPE", "Expected an object, found " + Found.in(node) + ".");
            return null;
        }
        return isWritable(node, place) ? (ObjectNode) node : null;
    }

    private static boolean isWritable(JsonNode node, Place place) {
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > MOST_ZEROS) {
            place.report("OUT_OF_RANGE", Found.shortened(node.asText()) + " has an exponent that no figure needs.");
            return false;
        }
        boolean all = true;
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            all &= isWritable(node.get(i), place.entry(i));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            all &= isWritable(member.getValue(), place.member(member.getKey()));
        }
        return all;
    }
}
