package io.proffer.engine.verdict;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.Interval;
import java.math.BigDecimal;

/** How far a number is from an interval. */
final class Distances {
    /** The smallest step of the encoding: an excluded bound is missed by this much. */
    static final BigDecimal SMALLEST = Fixed.number(1);

    private Distances() {}

    /**
     * The change that takes a number into the nearest interval: positive to rise, negative to fall. An excluded bound is
     * stepped over by the smallest unit of the encoding, shown as the bound itself.
     */
    static BigDecimal toNearest(Condition.Within within, BigDecimal actual) {
        long value = Fixed.of(actual);
        long best = Long.MAX_VALUE;
        for (Interval interval : within.intervals()) {
            long change = value < interval.low() ? interval.low() - value : Math.min(0, interval.high() - value);
            if (best == Long.MAX_VALUE || Math.abs(change) < Math.abs(best)) {
                best = change;
            }
        }
        return Fixed.number(best);
    }
}
