package io.proffer.http.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A bucket of tokens for each client: a request takes one, and they come back at a steady rate. */
final class Buckets {
    /** From so many on, those that are full again are forgotten, once a second at most. */
    private static final int MANY = 10_000;

    private static final double NANOS_A_MINUTE = 60e9;
    private static final long SECOND = 1_000_000_000;
    private static final Draw UNLIMITED = new Draw(true, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

    private final Limits.Rate rate;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong tidiedAt;

    Buckets(Limits.Rate rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
        this.tidiedAt = new AtomicLong(nanos.getAsLong() - SECOND);
    }

    /**
     * The tokens of a client.
     *
     * @param tokens how many there are
     * @param at when that was
     */
    private record Bucket(double tokens, long at) {}

    /**
     * What a request met.
     *
     * @param taken whether it had a token
     * @param limit most tokens there are at once
     * @param remaining whole tokens that are left
     * @param waitSeconds seconds until there is another one, at least 1 where there is none
     */
    record Draw(boolean taken, int limit, int remaining, long waitSeconds) {}

    boolean isUnlimited() {
        return rate.perMinute() <= 0;
    }

    /** Takes a token of a client, if there is one. */
    Draw take(String client) {
        if (isUnlimited()) {
            return UNLIMITED;
        }
        long now = nanos.getAsLong();
        tidy(now);
        boolean[] taken = new boolean[1];
        Bucket after = buckets.compute(client, (name, bucket) -> {
            double tokens = tokens(bucket, now);
            taken[0] = tokens >= 1;
            return new Bucket(taken[0] ? tokens - 1 : tokens, now);
        });
        return drawn(taken[0], after.tokens);
    }

    /** Whether a client has a token; takes none. */
    Draw look(String client) {
        if (isUnlimited()) {
            return UNLIMITED;
        }
        double tokens = tokens(buckets.get(client), nanos.getAsLong());
        return drawn(tokens >= 1, tokens);
    }

    private void tidy(long now) {
        long before = tidiedAt.get();
        if (buckets.size() >= MANY && now - before >= SECOND && tidiedAt.compareAndSet(before, now)) {
            buckets.values().removeIf(bucket -> tokens(bucket, now) >= rate.burst());
        }
    }

    private double tokens(@Nullable Bucket bucket, long now) {
        return bucket == null
                ? rate.burst()
                // Minutes first: nanoseconds times a rate are more than a long holds within hours.
                : Math.min(rate.burst(), bucket.tokens + (now - bucket.at) / NANOS_A_MINUTE * rate.perMinute());
    }

    private Draw drawn(boolean taken, double tokens) {
        long wait = (long) Math.ceil(Math.max(0, 1 - tokens) * 60 / rate.perMinute());
        return new Draw(taken, rate.burst(), (int) tokens, wait);
    }
}
