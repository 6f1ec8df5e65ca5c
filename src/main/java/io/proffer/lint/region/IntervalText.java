package io.proffer.lint.region;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Interval;
import java.util.List;
import java.util.Optional;

/**
 * How values of one ordered term are counted and written.
 *
 * @param term the term
 */
record IntervalText(Term term) {
    private static final long A_DAY = 86_400;
    private static final int SHORT_DECIMALS = 3;

    private long step() {
        return term.type() == TermType.INTEGER ? Fixed.of(1) : 1;
    }

    /** The next value below one. */
    long below(long value) {
        return value - step();
    }

    /** The next value above one. */
    long above(long value) {
        return value + step();
    }

    /** The part of an interval that starts and ends with a value of the term; empty when it holds none. */
    Optional<Interval> whole(Interval interval) {
        long low =
                interval.low() == Interval.LOWEST ? interval.low() : -Math.floorDiv(-interval.low(), step()) * step();
        long high =
                interval.high() == Interval.HIGHEST ? interval.high() : Math.floorDiv(interval.high(), step()) * step();
        return low > high ? Optional.empty() : Optional.of(new Interval(low, high));
    }

    /** An interval in the grammar of cells; an end at the end of all values is left open. */
    String cell(Interval interval, List<Interval> all) {
        boolean fromStart = interval.low() == all.get(0).low();
        boolean toEnd = interval.high() == all.get(all.size() - 1).high();
        if (interval.low() == interval.high() || term.type() == TermType.YES_NO) {
            return text(interval.low());
        }
        boolean above = !fromStart && isShorter(below(interval.low()), interval.low());
        boolean under = !toEnd && isShorter(above(interval.high()), interval.high());
        if (fromStart) {
            return (under ? "< " : "<= ") + high(interval, under);
        }
        if (toEnd) {
            return (above ? "> " : ">= ") + low(interval, above);
        }
        String range = low(interval, above) + ".." + high(interval, under);
        return above || under ? (above ? "(" : "[") + range + (under ? ")" : "]") : range;
    }

    private String low(Interval interval, boolean leftOut) {
        return text(leftOut ? below(interval.low()) : interval.low());
    }

    private String high(Interval interval, boolean leftOut) {
        return text(leftOut ? above(interval.high()) : interval.high());
    }

    /** True when the neighbour is what people would write: 80 rather than 80.000001, 30 days rather than a second less. */
    private boolean isShorter(long neighbour, long value) {
        return term.type() != TermType.INTEGER
                && term.type() != TermType.DATE
                && text(neighbour).length() < text(value).length();
    }

    /** A value inside that people would write. */
    String example(Interval interval) {
        boolean open = interval.low() == Interval.LOWEST;
        long end = open ? interval.high() == Interval.HIGHEST ? 0 : interval.high() : interval.low();
        if (isRound(end)) {
            return text(end);
        }
        long unit = term.type().isNumeric() ? Fixed.of(1) : term.type() == TermType.DURATION ? A_DAY : 1;
        long round = open ? Math.floorDiv(end, unit) * unit : -Math.floorDiv(-end, unit) * unit;
        return text(interval.contains(round) ? round : end);
    }

    private boolean isRound(long value) {
        return term.type().isNumeric() && Fixed.number(value).scale() <= SHORT_DECIMALS;
    }

    private String text(long value) {
        return Fixed.text(term.type(), value);
    }
}
