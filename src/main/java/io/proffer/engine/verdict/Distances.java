package io.proffer.engine.verdict;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far a number is from an interval. */
final class Distances {
    private static final long WHOLE = Fixed.of(1L);
    private static final int DECIMALS_SHOWN = 2;

    private Distances() {}

    /**
     * The change that takes an encoded number into the nearest interval: positive to rise, negative to fall. An excluded
     * bound is stepped over by the smallest unit of the encoding.
     */
    static long toNearest(Condition.Within within, long value) {
        long best = Long.MAX_VALUE;
        for (Interval interval : within.intervals()) {
            long change = value < interval.low() ? interval.low() - value : Math.min(0, interval.high() - value);
            if (best == Long.MAX_VALUE || Math.abs(change) < Math.abs(best)) {
                best = change;
            }
        }
        return best;
    }

    /** An encoded distance as people read it, rounded up to two decimals. */
    static String shown(long distance) {
        if (distance % WHOLE == 0) {
            return Long.toString(distance / WHOLE);
        }
        BigDecimal exact = Fixed.number(distance);
        return exact.setScale(Math.min(exact.scale(), DECIMALS_SHOWN), RoundingMode.UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
