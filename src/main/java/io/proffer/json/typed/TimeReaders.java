package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Place;
import io.proffer.json.Years;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads days and instants of the years that are reckoned with. */
final class TimeReaders {
    private TimeReaders() {}

    static @Nullable Instant instant(JsonNode node, Place place) {
        String form = "a time with its offset, such as 2026-03-02T06:00:00Z";
        String text = text(node, form, place);
        try {
            Instant instant = text == null ? null : OffsetDateTime.parse(text).toInstant();
            return instant == null || inRange(instant.atOffset(ZoneOffset.UTC).getYear(), place) ? instant : null;
        } catch (DateTimeException e) {
            return badForm(node, form, place);
        }
    }

    static @Nullable LocalDate day(JsonNode node, Place place) {
        String form = "a day, such as 2026-03-02";
        String text = text(node, form, place);
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || inRange(day.getYear(), place) ? day : null;
        } catch (DateTimeException e) {
            return badForm(node, form, place);
        }
    }

    private static @Nullable String text(JsonNode node, String form, Place place) {
        if (node.isTextual()) {
            return node.textValue();
        }
        place.report("WRONG_TYPE", "Expected " + form + ", found " + Found.in(node) + ".");
        return null;
    }

    private static <T> @Nullable T badForm(JsonNode node, String form, Place place) {
        place.report("BAD_FORM", Found.shortened(node.textValue()) + " is not " + form + ".");
        return null;
    }

    private static boolean inRange(int year, Place place) {
        if (Years.include(year)) {
            return true;
        }
        place.report("OUT_OF_RANGE", Years.fault(year));
        return false;
    }
}
