package io.proffer.engine.table;

import io.proffer.engine.context.FactClasses;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The ranges between the bounds that cells name; yes and no are the values 1 and 0.
 *
 * @param cuts ascending: the lowest value of each class from 2 on
 */
record OrderedScale(long[] cuts) implements Scale {

    static OrderedScale of(Collection<Condition> conditions) {
        return new OrderedScale(conditions.stream()
                .flatMap(condition -> intervals(condition).stream())
                .flatMapToLong(OrderedScale::bounds)
                .sorted()
                .distinct()
                .toArray());
    }

    private static List<Interval> intervals(Condition condition) {
        if (condition instanceof Condition.Within within) {
            return within.intervals();
        }
        if (condition instanceof Condition.Is is) {
            long value = Fixed.of(is.expected());
            return List.of(new Interval(value, value));
        }
        return List.of();
    }

    private static LongStream bounds(Interval interval) {
        return LongStream.of(interval.low(), interval.high() == Interval.HIGHEST ? interval.low() : interval.high() + 1)
                .filter(bound -> bound > Interval.LOWEST);
    }

    @Override
    public int size() {
        return cuts.length + 2;
    }

    @Override
    public int classOf(Facts facts, int slot) {
        long value = facts.ordered(slot);
        return value == Fixed.UNKNOWN ? FactClasses.UNKNOWN : classOf(value);
    }

    private int classOf(long value) {
        int found = Arrays.binarySearch(cuts, value);
        return found >= 0 ? found + 2 : -found;
    }

    @Override
    public BitSet accepted(Condition condition) {
        BitSet classes = new BitSet(size());
        for (Interval interval : intervals(condition)) {
            classes.set(classOf(interval.low()), classOf(interval.high()) + 1);
        }
        return classes;
    }

    @Override
    public int[] onto(Scale coarser) {
        int[] classes = new int[size()];
        for (int own = 1; own < classes.length; own++) {
            classes[own] = ((OrderedScale) coarser).classOf(own == 1 ? Interval.LOWEST : cuts[own - 2]);
        }
        return classes;
    }
}
