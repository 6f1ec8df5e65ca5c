package io.proffer.sample.generator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Draws that depend on nothing but the seed, the account and the purpose, on every Java release. */
final class Dice {
    private static final long STEP = 0xD1342543DE82EF95L;
    private static final double UNIT = 0x1.0p-53;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of one purpose, so that a new draw for one block leaves all other blocks as they are. */
    static Dice of(long seed, int account, String purpose) {
        return new Dice(seed + STEP * account + 31L * purpose.hashCode());
    }

    /** From 0 to below 1. Only {@code nextLong} is used: bounded draws may change between Java releases. */
    double unit() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    boolean chance(double pct) {
        return unit() * 100 < pct;
    }

    /** A whole number, both ends included. */
    int between(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    double within(double low, double high) {
        return low + unit() * (high - low);
    }

    /** A number around the middle of the range more often than at its ends. */
    double around(double low, double high) {
        return low + (unit() + unit() + unit()) / 3 * (high - low);
    }

    /** A whole number near the low end more often than near the high one. */
    int skewed(int low, int high) {
        double draw = unit();
        return low + (int) (draw * draw * draw * (high - low + 1));
    }

    <T> T pick(List<T> values) {
        return values.get(between(0, values.size() - 1));
    }

    <T> T weighted(List<T> values, ToIntFunction<T> weight) {
        int left = between(1, values.stream().mapToInt(weight).sum());
        for (T value : values) {
            left -= weight.applyAsInt(value);
            if (left <= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("No value has a weight: " + values);
    }
}
