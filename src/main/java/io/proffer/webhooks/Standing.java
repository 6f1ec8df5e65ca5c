package io.proffer.webhooks;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a subscriber has been told.
 *
 * @param cursor place in the feed of the last event that was told or set aside
 * @param failures how often in a row it did not take anything
 * @param resumeAt when it is tried again
 */
public record Standing(long cursor, int failures, Instant resumeAt) {
    /** The standing after something was taken. */
    Standing taken() {
        return new Standing(cursor, 0, resumeAt);
    }

    /** The standing after nothing was taken, and the subscriber asked to be left alone for so long. */
    Standing refused(Instant now, Duration asked) {
        return new Standing(cursor, failures + 1, now.plus(BackOff.after(failures + 1, asked)));
    }

    /** The standing of a subscriber that asked to be left alone for so long, whatever else it took. */
    Standing resting(Instant now, Duration asked) {
        Instant end = now.plus(BackOff.after(1, asked));
        return end.isAfter(resumeAt) ? new Standing(cursor, failures, end) : this;
    }

    Standing at(long place) {
        return new Standing(place, failures, resumeAt);
    }
}
