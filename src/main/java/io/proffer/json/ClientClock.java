package io.proffer.json;

import java.time.Duration;
import java.time.Instant;

/** The clock of somebody who reports what happened: it may be a little off, and nothing happens after it was reported. */
public final class ClientClock {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private ClientClock() {}

    /** True when an instant lies so far ahead that the clock must be wrong. */
    public static boolean isWrong(Instant reported, Instant now) {
        return reported.isAfter(now.plus(SKEW));
    }

    /** True when something is said to have happened so long before what it follows that it cannot have. */
    public static boolean isBefore(Instant reported, Instant earliest) {
        return reported.isBefore(earliest.minus(SKEW));
    }

    /** When it happened by the clock of the service: not before what it follows, and not after now. */
    public static Instant corrected(Instant reported, Instant earliest, Instant now) {
        if (reported.isBefore(earliest)) {
            return earliest;
        }
        return corrected(reported, now);
    }

    /** When it happened by the clock of the service. */
    public static Instant corrected(Instant reported, Instant now) {
        return reported.isAfter(now) ? now : reported;
    }
}
