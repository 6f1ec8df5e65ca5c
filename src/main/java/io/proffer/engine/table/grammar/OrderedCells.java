package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cells of numbers, dates and durations: values, comparisons, ranges, lists of them, and the negation of a list. */
final class OrderedCells {
    private static final Pattern CONDITION = Pattern.compile("^[<>=≤≥]|\\d\\s*\\.\\.\\s*\\S");

    private OrderedCells() {}

    static ConditionCell condition(Term term, RawCell cell) {
        Scale scale = Scale.of(term);
        if (!(cell instanceof RawCell.Text)) {
            long encoded = scale.raw(cell);
            return new ConditionCell(
                    new Condition.Within(List.of(new Interval(encoded, encoded))), scale.text(encoded));
        }
        String text = cell.shown();
        Comparators.refuseForeign(text, scale.notOne());
        boolean negated = Negation.isNegated(text);
        List<Interval> intervals = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (String item : scale.items(negated ? Negation.rest(text) : text)) {
            UnaryTest test = UnaryTest.parse(scale, item);
            intervals.add(test.interval());
            written.add(test.text());
        }
        String joined = String.join(", ", written);
        return negated
                ? new ConditionCell(within(term, text, Intervals.complement(intervals, scale.step())), "not " + joined)
                : new ConditionCell(within(term, text, Intervals.union(intervals)), joined);
    }

    private static Condition.Within within(Term term, String text, List<Interval> intervals) {
        if (intervals.stream().noneMatch(interval -> canBe(term, interval))) {
            throw UnaryTest.empty(text);
        }
        Interval first = intervals.get(0);
        if (first.low() == Interval.LOWEST && first.high() == Interval.HIGHEST) {
            throw new CellRefusal(
                    "CONDITION_ALWAYS_TRUE",
                    text,
                    "Every value meets '" + text + "': a comma means or.",
                    "Write a range: [80..90) is from 80 to below 90. Or write 'any' when every value is meant.");
        }
        return new Condition.Within(intervals);
    }

    /** False when all values of an interval lie outside those the term can have. */
    private static boolean canBe(Term term, Interval interval) {
        if (!term.type().isNumeric()) {
            return true;
        }
        boolean below = term.min() != null && interval.high() < Fixed.of(term.min());
        boolean above = term.max() != null && interval.low() > Fixed.of(term.max());
        return !below && !above;
    }

    static Object value(Term term, RawCell cell) {
        Scale scale = Scale.of(term);
        if (!(cell instanceof RawCell.Text text)) {
            return scale.value(scale.raw(cell));
        }
        if (CONDITION.matcher(text.text()).find()) {
            throw new CellRefusal(
                    scale.notOne(),
                    text.text(),
                    "'" + text.text() + "' is a condition, and '" + term.label() + "' here is one value.",
                    "Write the value alone.");
        }
        return scale.value(scale.encode(text.text()));
    }
}
