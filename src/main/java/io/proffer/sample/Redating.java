package io.proffer.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Moves account documents through time: every instant by the same duration, every date by the days between the two
 * calendar days of the account's time zone. Ages and days to renewal afterwards are what they were before.
 *
 * <p>A text is an instant or a date when all of it is written as one, whatever the field is called, so custom attributes
 * move too.
 */
public final class Redating {
    private static final int DAY_LENGTH = 10;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile(DATE + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    private final Duration by;
    private final long days;

    private Redating(Duration by, long days) {
        this.by = by;
        this.days = days;
    }

    /**
     * A moved copy of a document: what was so at {@code from} is so at {@code to}. The move is a whole number of seconds,
     * rounded down, so that nothing comes to lie after {@code to} that did not lie after {@code from}.
     */
    public static ObjectNode shift(ObjectNode document, Instant from, Instant to) {
        Duration by = Duration.ofSeconds(Duration.between(from, to).getSeconds());
        ZoneId zone = ZoneId.of(document.path("timeZone").asText("UTC"));
        LocalDate today = from.atZone(zone).toLocalDate();
        LocalDate then = from.plus(by).atZone(zone).toLocalDate();
        return new Redating(by, ChronoUnit.DAYS.between(today, then)).moved(document);
    }

    private ObjectNode moved(ObjectNode document) {
        ObjectNode moved = document.objectNode();
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            moved.set(field.getKey(), moved(field.getValue()));
        }
        return moved;
    }

    private JsonNode moved(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return moved(object);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode moved = array.arrayNode(array.size());
            array.forEach(element -> moved.add(moved(element)));
            return moved;
        }
        return value.isTextual() ? TextNode.valueOf(moved(value.textValue())) : value;
    }

    private String moved(String text) {
        if (text.length() < DAY_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return text;
        }
        if (INSTANT.matcher(text).matches()) {
            return Instant.parse(text).plus(by).toString();
        }
        return DATE.matcher(text).matches()
                ? LocalDate.parse(text).plusDays(days).toString()
                : text;
    }
}
