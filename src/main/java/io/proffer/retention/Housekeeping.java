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

    private final OldRecords records;
    private final Map<Kind, Duration> kept;

    /**
     * Housekeeping over records.
     *
     * @param kept how long each kind is kept; what is not named is kept for good
     */
    public Housekeeping(OldRecords records, Map<Kind, Duration> kept) {
        this.records = records;
        this.kept = new EnumMap<>(kept);
    }

    /**
     * Does what is due at an instant, and says how much was removed of each kind; doing it twice has no second effect. A part
     * that fails keeps no other from being done.
     *
     * @throws RuntimeException of the first part that failed, once all others are done
     */
    public Map<Kind, Long> run(Instant now) {
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
