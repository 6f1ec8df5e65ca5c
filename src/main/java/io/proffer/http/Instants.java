package io.proffer.http;

import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.json.Years;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instants in query parameters. */
public final class Instants {
    private Instants() {}

    /** The instant of a parameter, now when it is absent. */
    public static Instant orNow(String name, @Nullable String text, InstantSource clock) {
        Instant given = parse(name, text);
        return given == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : given;
    }

    /**
     * The instant of a parameter, null when it is absent.
     *
     * @throws RequestRefused when it is not a time with its offset
     */
    public static @Nullable Instant parse(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            // An unescaped + of an offset reads as a space.
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (!Years.include(time.getYear())) {
                throw RequestRefused.faulty(
                        List.of(new Problem("/" + name, "OUT_OF_RANGE", Years.fault(time.getYear()))));
            }
            return time.toInstant();
        } catch (DateTimeException e) {
            throw RequestRefused.faulty(List.of(new Problem(
                    "/" + name,
                    "BAD_FORM",
                    "'" + text + "' is not a time with its offset, such as 2026-03-02T09:00:00Z.")));
        }
    }
}
