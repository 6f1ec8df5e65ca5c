package io.proffer.propositions.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** When a snooze ends: at a given time, or on a day at nine in the account's morning; within a year. */
final class SnoozeEnd {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Duration LONGEST = Duration.ofDays(366);

    private SnoozeEnd() {}

    /** True for the end of a snooze that begins at an instant. */
    static boolean fits(Instant begin, Instant end) {
        return end.isAfter(begin) && !end.isAfter(begin.plus(LONGEST));
    }

    static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atTime(MORNING).atZone(zone).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
