package io.proffer.lint.region;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, days, durations, yes and no: the intervals between the bounds that cells name.
 *
 * @param term the term
 * @param pieces ascending, disjoint, together every value there may be; the class of the n-th is n + 1
 */
record OrderedAxis(Term term, List<Interval> pieces) implements Axis {

    static OrderedAxis of(Term term, Collection<Condition> conditions, @Nullable LocalDate from) {
        IntervalText values = new IntervalText(term);
        Interval domain = domain(term, from);
        TreeSet<Long> starts = new TreeSet<>();
        for (Condition condition : conditions) {
            for (Interval interval : intervals(condition)) {
                values.whole(interval).ifPresent(whole -> {
                    starts.add(whole.low());
                    if (whole.high() != Interval.HIGHEST) {
                        starts.add(values.above(whole.high()));
                    }
                });
            }
        }
        List<Interval> pieces = new ArrayList<>();
        long low = domain.low();
        for (long start : starts.tailSet(low, false)) {
            if (start > domain.high()) {
                break;
            }
            pieces.add(new Interval(low, values.below(start)));
            low = start;
        }
        pieces.add(new Interval(low, domain.high()));
        return new OrderedAxis(term, List.copyOf(pieces));
    }

    private static Interval domain(Term term, @Nullable LocalDate from) {
        if (term.type() == TermType.YES_NO) {
            return new Interval(0, 1);
        }
        return new Interval(
                from == null ? bound(term, term.min(), Interval.LOWEST) : Fixed.of(from),
                bound(term, term.max(), Interval.HIGHEST));
    }

    private static long bound(Term term, @Nullable BigDecimal bound, long otherwise) {
        return bound == null || !term.type().isNumeric() ? otherwise : Fixed.of(bound);
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

    private ClassSide side(BitSet classes) {
        return ClassSide.of(classes, pieces.size() + 1);
    }

    @Override
    public Side all() {
        BitSet classes = new BitSet();
        classes.set(0, pieces.size() + 1);
        return side(classes);
    }

    @Override
    public Side known() {
        BitSet classes = new BitSet();
        classes.set(1, pieces.size() + 1);
        return side(classes);
    }

    @Override
    public Side of(Condition condition) {
        if (condition.isOpen()) {
            return all();
        }
        BitSet classes = new BitSet();
        if (condition instanceof Condition.Known known) {
            classes.set(ClassSide.UNKNOWN, !known.expected());
            classes.set(1, pieces.size() + 1, known.expected());
        }
        for (Interval interval : intervals(condition)) {
            for (int i = 0; i < pieces.size(); i++) {
                if (interval.contains(pieces.get(i).low())
                        && interval.contains(pieces.get(i).high())) {
                    classes.set(i + 1);
                }
            }
        }
        return side(classes);
    }

    /** The lowest known value; only for a side that holds one. */
    long lowest(Side side) {
        return pieces.get(
                        known().and(side) instanceof ClassSide known
                                ? known.classes().min().orElseThrow() - 1
                                : 0)
                .low();
    }

    /** The highest known value; only for a side that holds one. */
    long highest(Side side) {
        return pieces.get(
                        known().and(side) instanceof ClassSide known
                                ? known.classes().max().orElseThrow() - 1
                                : 0)
                .high();
    }

    @Override
    public Side narrowed(Side side) {
        return side(((ClassSide) side).one(all().within(side)));
    }

    @Override
    public String words(Side side) {
        if (!side.meets(known())) {
            return "unknown";
        }
        String known = known().within(side) ? "" : knownWords(side);
        boolean unknown = ((ClassSide) side).has(ClassSide.UNKNOWN);
        return unknown && !known.isEmpty() ? known + ", or unknown" : known;
    }

    private String knownWords(Side side) {
        IntervalText values = new IntervalText(term);
        return String.join(
                ", ",
                joined(side).stream().map(piece -> values.cell(piece, pieces)).toList());
    }

    /** The known values as intervals, neighbours joined. */
    private List<Interval> joined(Side side) {
        List<Interval> joined = new ArrayList<>();
        int last = -1;
        for (int index : ((ClassSide) side).classes().filter(each -> each > 0).toArray()) {
            Interval piece = pieces.get(index - 1);
            if (last == index - 1 && !joined.isEmpty()) {
                Interval open = joined.remove(joined.size() - 1);
                joined.add(new Interval(open.low(), piece.high()));
            } else {
                joined.add(piece);
            }
            last = index;
        }
        return joined;
    }

    @Override
    public Optional<String> cell(Side side) {
        boolean unknown = ((ClassSide) side).has(ClassSide.UNKNOWN);
        boolean all = known().within(side);
        if (unknown && !all && side.meets(known())) {
            return Optional.empty();
        }
        return Optional.of(all && !unknown ? "known" : all ? "" : words(side));
    }

    @Override
    public String example(Side side) {
        List<Interval> joined = joined(side);
        return joined.isEmpty() ? "unknown" : new IntervalText(term).example(joined.get(0));
    }
}
