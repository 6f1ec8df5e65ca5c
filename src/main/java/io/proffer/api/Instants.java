package io.proffer.api;

import io.proffer.api.problem.RequestRefused;
import io.proffer.json.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instants in query parameters. */
final class Instants {
    private Instants() {}

    static Instant orNow(String name, @Nullable String text, InstantSource clock) {
        Instant given = parse(name, text);
        return given == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : given;
    }

    static @Nullable Instant parse(String name, @Nullable String text) {
        try {
            // An unescaped + of an offset reads as a space.
            return text == null
                    ? null
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw RequestRefused.faulty(List.of(new Problem(
                    "/" + name,
                    "BAD_FORM",
                    "'" + text + "' is not a time with its offset, such as 2026-03-02T09:00:00Z.")));
        }
    }
}
