package io.proffer.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the readings of the last hour. Safe for use by several threads. */
public final class Pace {
    /** How far one can look back. */
    public static final Duration KEPT = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofMillis(500);

    private final Deque<Reading> readings = new ArrayDeque<>();
    private @Nullable Instant begin;

    /**
     * Keeps a reading; one that is not later than the last, as after a change of the clock, begins anew. One that comes
     * sooner than half a second after it is left out: rounds that were held up come at once, and nothing can be said of so
     * short a time.
     */
    public synchronized void note(Reading reading) {
        if (begin == null) {
            begin = reading.at();
        }
        Reading last = readings.peekLast();
        if (last != null) {
            if (!reading.at().isAfter(last.at())) {
                readings.clear();
            } else if (reading.at().isBefore(last.at().plus(SHORTEST))) {
                return;
            }
        }
        readings.addLast(reading);
        while (readings.getFirst().at().isBefore(reading.at().minus(KEPT))) {
            readings.removeFirst();
        }
    }

    /** When the first reading was taken, which is when the service started; null before it. */
    public synchronized @Nullable Instant begin() {
        return begin;
    }

    /** The kept time, the earliest stretch first. */
    public synchronized List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        Reading before = null;
        for (Reading reading : readings) {
            if (before != null) {
                stretches.add(Stretch.between(before, reading));
            }
            before = reading;
        }
        return stretches;
    }
}
