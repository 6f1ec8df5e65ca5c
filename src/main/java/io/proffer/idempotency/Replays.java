package io.proffer.idempotency;

import java.util.concurrent.atomic.LongAdder;

/** How often a kept answer was given again, since the process began. */
public final class Replays {
    private final LongAdder count = new LongAdder();

    /** One more. */
    public void add() {
        count.increment();
    }

    /** How often. */
    public long count() {
        return count.sum();
    }
}
