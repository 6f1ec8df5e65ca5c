package io.proffer.engine.table.grammar;

import io.proffer.engine.table.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets of values as ascending, disjoint intervals. */
final class Intervals {
    private Intervals() {}

    static List<Interval> union(List<Interval> any) {
        List<Interval> sorted = new ArrayList<>(any);
        sorted.sort(Comparator.comparingLong(Interval::low).thenComparingLong(Interval::high));
        List<Interval> union = new ArrayList<>();
        for (Interval next : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && next.low() <= union.get(last).high()) {
                Interval open = union.get(last);
                union.set(last, new Interval(open.low(), Math.max(open.high(), next.high())));
            } else {
                union.add(next);
            }
        }
        return union;
    }

    /** Everything outside; neighbouring values lie one step apart. */
    static List<Interval> complement(List<Interval> any, long step) {
        List<Interval> complement = new ArrayList<>();
        long from = Interval.LOWEST;
        for (Interval next : union(any)) {
            if (next.low() > from) {
                complement.add(new Interval(from, next.low() - step));
            }
            if (next.high() == Interval.HIGHEST) {
                return complement;
            }
            from = next.high() + step;
        }
        complement.add(new Interval(from, Interval.HIGHEST));
        return complement;
    }
}
