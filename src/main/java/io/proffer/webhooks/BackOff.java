package io.proffer.webhooks;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long each time, up to an hour, for a day. */
final class BackOff {
    /** After so long an event is set aside. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;

    private BackOff() {}

    /**
     * The wait after a number of failures in a row, 1 for the first.
     *
     * @param asked how long the subscriber asks to be left alone; that long at least, but not beyond an hour
     */
    static Duration after(int failures, Duration asked) {
        Duration own = Duration.ofSeconds(1L << Math.min(failures - 1, DOUBLINGS));
        Duration wait = own.compareTo(asked) > 0 ? own : asked;
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
