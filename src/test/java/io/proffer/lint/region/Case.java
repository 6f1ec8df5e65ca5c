package io.proffer.lint.region;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.RandomTables;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A table, its space, and every combination of interesting values. */
record Case(DecisionTable table, Space space, List<List<Consumer<Facts>>> values) {
    private static final Vocabulary WORDS = RandomTables.vocabulary();
    private static final int MOST_FACTS = 20_000;

    /** The first table from a seed on whose combinations can all be looked at. */
    static Case of(long seed, int rows) {
        long next = seed;
        Case drawn = draw(next, rows);
        while (drawn.isTooLarge()) {
            drawn = draw(++next, rows);
        }
        return drawn;
    }

    private static Case draw(long seed, int rows) {
        DecisionTable table = new RandomTables(seed, 4).table(WORDS, "random", HitPolicy.FIRST, rows);
        List<List<Consumer<Facts>>> values = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            int at = i;
            values.add(interesting(
                    table.inputs().get(i).term(),
                    table.rows().stream()
                            .map(row -> row.conditions().get(at).condition())
                            .toList()));
        }
        Term day = WORDS.get("decidedOn");
        if (table.inputs().stream().noneMatch(column -> column.term().equals(day))) {
            values.add(interesting(
                    day, table.rows().stream().map(row -> row.meta().validity()).toList()));
        } else {
            List<Condition> conditions = new ArrayList<>(
                    table.rows().stream().map(row -> row.meta().validity()).toList());
            for (Column column : table.inputs()) {
                if (column.term().equals(day)) {
                    int at = table.inputs().indexOf(column);
                    table.rows()
                            .forEach(row ->
                                    conditions.add(row.conditions().get(at).condition()));
                    values.set(at, interesting(day, conditions));
                }
            }
        }
        return new Case(table, Space.of(table, WORDS, null, List.of()), values);
    }

    boolean isTooLarge() {
        return values.stream().mapToLong(List::size).asDoubleStream().reduce(1, (a, b) -> a * b) > MOST_FACTS;
    }

    void forEach(Consumer<Facts> each) {
        visit(new Facts(WORDS), 0, each);
    }

    private void visit(Facts facts, int at, Consumer<Facts> each) {
        if (at == values.size()) {
            each.accept(facts);
            return;
        }
        for (Consumer<Facts> value : values.get(at)) {
            value.accept(facts);
            visit(facts, at + 1, each);
        }
    }

    boolean any(java.util.function.Predicate<Facts> test) {
        boolean[] found = new boolean[1];
        forEach(facts -> found[0] |= test.test(facts));
        return found[0];
    }

    boolean isKnown(Facts facts) {
        return Stream.concat(table.inputs().stream().map(Column::term), Stream.of(WORDS.get("decidedOn")))
                .filter(this::isAsked)
                .allMatch(facts::isKnown);
    }

    /** Some row that is switched on restricts the term: otherwise the space has no axis for it. */
    private boolean isAsked(Term term) {
        for (Row row : space.rows()) {
            for (int i = 0; i < table.inputs().size(); i++) {
                if (table.inputs().get(i).term().equals(term)
                        && !row.conditions().get(i).condition().isOpen()) {
                    return true;
                }
            }
            if (term.key().equals("decidedOn") && !row.meta().validity().isOpen()) {
                return true;
            }
        }
        return false;
    }

    boolean matches(int row, Facts facts) {
        return matches(space.rows().get(row), facts);
    }

    private boolean matches(Row row, Facts facts) {
        for (int i = 0; i < table.inputs().size(); i++) {
            Term term = table.inputs().get(i).term();
            if (row.conditions().get(i).condition().test(facts, term) != Truth.MET) {
                return false;
            }
        }
        return row.meta().validity().test(facts, WORDS.get("decidedOn")) == Truth.MET;
    }

    boolean anyMatches(List<Row> rows, Facts facts) {
        return rows.stream().anyMatch(row -> matches(row, facts));
    }

    int firstMatch(Facts facts) {
        for (int row = 0; row < space.rows().size(); row++) {
            if (matches(row, facts)) {
                return row;
            }
        }
        return -1;
    }

    boolean holds(Region region, Facts facts) {
        for (int i = 0; i < region.axes().size(); i++) {
            if (!holds(region.axes().get(i), region.box().sides().get(i), facts)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Axis axis, Side side, Facts facts) {
        int slot = axis.term().slot();
        if (side instanceof SetSide set) {
            List<String> codes = facts.codes(slot);
            return codes == null
                    ? set.unknown()
                    : set.known()
                            && codes.stream().noneMatch(set.barred()::contains)
                            && set.needed().stream()
                                    .allMatch(need -> codes.stream().anyMatch(need::contains));
        }
        int index = !facts.isKnown(axis.term())
                ? ClassSide.UNKNOWN
                : axis instanceof CodeAxis codes
                        ? 1
                                + (codes.named().contains(facts.code(slot))
                                        ? codes.named().indexOf(facts.code(slot))
                                        : codes.named().size())
                        : 1 + piece((OrderedAxis) axis, facts.ordered(slot));
        return ((ClassSide) side).has(index);
    }

    private static int piece(OrderedAxis axis, long value) {
        for (int i = 0; i < axis.pieces().size(); i++) {
            if (axis.pieces().get(i).contains(value)) {
                return i;
            }
        }
        throw new AssertionError(value + " is on no piece of " + axis);
    }

    private static List<Consumer<Facts>> interesting(Term term, List<Condition> conditions) {
        List<Consumer<Facts>> values = new ArrayList<>();
        values.add(facts -> facts.forget(term.slot()));
        List<String> codes = conditions.stream()
                .filter(Condition.OneOf.class::isInstance)
                .flatMap(condition -> ((Condition.OneOf) condition).codes().stream())
                .distinct()
                .toList();
        switch (term.type()) {
            case CODE, TEXT ->
                Stream.concat(codes.stream(), Stream.of("~"))
                        .forEach(code -> values.add(facts -> facts.set(term.slot(), code)));
            case CODES -> subsets(codes).forEach(set -> values.add(facts -> facts.set(term.slot(), set)));
            case YES_NO -> LongStream.of(0, 1).forEach(value -> values.add(facts -> facts.set(term.slot(), value)));
            default ->
                bounds(term, conditions)
                        .distinct()
                        .forEach(bound -> values.add(facts -> facts.set(term.slot(), bound)));
        }
        return values;
    }

    private static List<List<String>> subsets(List<String> codes) {
        List<List<String>> subsets = new ArrayList<>(List.of(List.of()));
        for (String code : codes) {
            for (List<String> subset : List.copyOf(subsets)) {
                List<String> with = new ArrayList<>(subset);
                with.add(code);
                subsets.add(with);
            }
        }
        return subsets;
    }

    /** Whole numbers for a term of whole numbers: others do not occur. */
    private static LongStream bounds(Term term, List<Condition> conditions) {
        long step = term.type() == TermType.INTEGER ? Fixed.of(1) : 1;
        return LongStream.concat(
                        LongStream.of(0),
                        conditions.stream()
                                .filter(Condition.Within.class::isInstance)
                                .flatMap(condition -> ((Condition.Within) condition).intervals().stream())
                                .flatMapToLong(interval -> bounds(interval, step)))
                .map(value -> Math.floorDiv(value, step) * step);
    }

    private static LongStream bounds(Interval interval, long step) {
        LongStream low = interval.low() == Interval.LOWEST
                ? LongStream.empty()
                : LongStream.of(interval.low() - step, interval.low(), interval.low() + step);
        LongStream high = interval.high() == Interval.HIGHEST
                ? LongStream.empty()
                : LongStream.of(interval.high() - step, interval.high(), interval.high() + step);
        return LongStream.concat(low, high);
    }
}
