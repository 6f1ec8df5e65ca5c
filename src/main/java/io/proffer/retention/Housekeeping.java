package io.proffer.retention;

import io.proffer.retention.OldRecords.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Removes what was kept long enough. */
public final class Housekeeping {
    private static final int AT_ONCE = 1_000;
    /** Clocks that are kept by a time service differ by less; what is removed is gone for all replicas. */
    private static final Duration MOST_APART = Duration.ofMinutes(10);

    private final OldRecords records;
    private final Map<Kind, Duration> kept;

    /**
     * Housekeeping over records.
     *
     * @param kept how long each kind is kept, more than nothing; what is not named is kept for good
     * @throws IllegalArgumentException when a kind would be kept for no time, which would remove all of it
     */
    public Housekeeping(OldRecords records, Map<Kind, Duration> kept) {
        kept.forEach((kind, period) -> {
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException(kind + " would be kept for " + period + ".");
            }
        });
        this.records = records;
        this.kept = new EnumMap<>(kept);
    }

    /**
     * Does what is due at an instant, and says how much was removed of each kind; doing it twice has no second effect. A part
     * that fails keeps no other from being done.
     *
     * @throws IllegalStateException when the clock of the store says something else, and nothing was done
     * @throws RuntimeException of the first part that failed, once all others are done
     */
    public Map<Kind, Long> run(Instant now) {
        refuseWrongClock(now);
        Map<Kind, Long> removed = new EnumMap<>(Kind.class);
        List<RuntimeException> failures = new ArrayList<>();
        attempt(() -> records.makeRoom(now), failures);
        kept.forEach((kind, period) -> attempt(
                () -> {
                    long rows = removeAll(kind, now.minus(period));
                    if (rows > 0) {
                        removed.put(kind, rows);
                    }
                },
                failures));
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return removed;
    }

    /** A replica whose clock is years ahead would remove what all others still need. */
    private void refuseWrongClock(Instant now) {
        Instant there = records.now();
        if (Duration.between(there, now).abs().compareTo(MOST_APART) > 0) {
            throw new IllegalStateException("The clock of this process says " + now + ", that of the store " + there
                    + ". Nothing is removed before they agree: set the clock that is wrong.");
        }
    }

    private static void attempt(Runnable part, List<RuntimeException> failures) {
        try {
            part.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private long removeAll(Kind kind, Instant before) {
        long all = 0;
        int removed = AT_ONCE;
        while (removed == AT_ONCE && !Thread.currentThread().isInterrupted()) {
            removed = records.remove(kind, before, AT_ONCE);
            all += removed;
        }
        return all;
    }
}
