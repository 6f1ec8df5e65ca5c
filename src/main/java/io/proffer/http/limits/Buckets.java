package io.proffer.http.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** A bucket of tokens for each client: a request takes one, and they come back at a steady rate. */
final class Buckets {
    private static final int MOST = 10_000;
    private static final double NANOS_A_MINUTE = 60e9;

    private final Limits.Rate rate;
    private final LongSupplier nanos;
    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    Buckets(Limits.Rate rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
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
        return draw(client, 1);
    }

    /** Whether a client has a token; takes none. */
    Draw look(String client) {
        return draw(client, 0);
    }

    private Draw draw(String client, int cost) {
        if (isUnlimited()) {
            return new Draw(true, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
        }
        long now = nanos.getAsLong();
        if (buckets.size() >= MOST) {
            buckets.values().removeIf(bucket -> filled(bucket, now) >= rate.burst());
        }
        boolean[] taken = new boolean[1];
        Bucket after = buckets.compute(client, (name, bucket) -> {
            double tokens = bucket == null ? rate.burst() : filled(bucket, now);
            taken[0] = tokens >= 1;
            return new Bucket(taken[0] ? tokens - cost : tokens, now);
        });
        long wait = (long) Math.ceil(Math.max(0, 1 - after.tokens) * 60 / rate.perMinute());
        return new Draw(taken[0], rate.burst(), (int) after.tokens, wait);
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(rate.burst(), bucket.tokens + (now - bucket.at) * rate.perMinute() / NANOS_A_MINUTE);
    }
}
