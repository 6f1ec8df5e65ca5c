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

    /** When it happened by the clock of the service. */
    public static Instant corrected(Instant reported, Instant now) {
        return reported.isAfter(now) ? now : reported;
    }
}
