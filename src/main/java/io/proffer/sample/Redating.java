package io.proffer.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Moves an account document through time: every instant by the same duration, every date by the same number of days.
 *
 * <p>A text is an instant or a date when all of it is written as one, whatever the field is called, so custom attributes
 * move too. Intervals stay as they are, and ages at the new instant equal ages at the old one.
 *
 * @param by how far instants move, in whole seconds
 * @param days how far dates move
 */
public record Redating(Duration by, long days) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(DATE + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    /** The move after which a document that was as of {@code from} is as of {@code to}, seconds rounded down. */
    public static Redating between(Instant from, Instant to) {
        Duration by = Duration.between(from, to);
        Duration whole = Duration.ofSeconds(by.getSeconds());
        return new Redating(whole, ChronoUnit.DAYS.between(day(from), day(from.plus(whole))));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** A moved copy of a document. */
    public ObjectNode shift(ObjectNode document) {
        ObjectNode moved = document.objectNode();
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            moved.set(field.getKey(), shift(field.getValue()));
        }
        return moved;
    }

    private JsonNode shift(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return shift(object);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode moved = array.arrayNode(array.size());
            array.forEach(element -> moved.add(shift(element)));
            return moved;
        }
        return value.isTextual() ? TextNode.valueOf(shift(value.textValue())) : value;
    }

    private String shift(String text) {
        if (INSTANT.matcher(text).matches()) {
            return Instant.parse(text).plus(by).toString();
        }
        return DATE.matcher(text).matches()
                ? LocalDate.parse(text).plusDays(days).toString()
                : text;
    }
}
