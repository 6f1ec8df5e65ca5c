package io.proffer.engine.rulebook.rows;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.table.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Facts on and around the bounds that the cells of a table name: where two evaluators would differ if they did. */
final class BoundaryFacts {
    private static final String OTHER = "~ a code that no cell names";

    /** A way to set one fact. */
    private interface Value extends Consumer<Facts> {}

    /** A column, and every value that one of its cells makes interesting. */
    private record Probe(Term term, List<Condition> cells, List<Value> values) {}

    private final Facts facts;
    private final DecisionTable table;
    private final List<Probe> probes = new ArrayList<>();
    private final Random random;

    BoundaryFacts(Vocabulary vocabulary, DecisionTable table, long seed) {
        this.facts = new Facts(vocabulary);
        this.table = table;
        this.random = new Random(seed);
        for (int input = 0; input < table.inputs().size(); input++) {
            int at = input;
            add(
                    table.inputs().get(input).term(),
                    rows().map(row -> row.conditions().get(at).condition()).toList());
        }
        vocabulary
                .find(RowMeta.DAY)
                .ifPresent(
                        day -> add(day, rows().map(row -> row.meta().validity()).toList()));
    }

    private Stream<Row> rows() {
        return table.rows().stream();
    }

    /** A column that asks nothing in any row has nothing to show. */
    private void add(Term term, List<Condition> cells) {
        if (cells.stream().allMatch(Condition::isOpen)) {
            return;
        }
        probes.add(new Probe(
                term,
                cells,
                cells.stream()
                        .distinct()
                        .flatMap(cell -> values(term, cell).stream())
                        .toList()));
    }

    /**
     * Shows sheets of facts, the same sheet changed each time: around each cell of some rows, then near random rows.
     *
     * @param most number of sheets, about
     */
    void show(int most, Consumer<Facts> each) {
        if (table.rows().isEmpty()) {
            return;
        }
        int perRow = 1 + 4 * probes.size();
        int step = Math.max(1, table.rows().size() * perRow / Math.max(1, most));
        for (int row = 0; row < table.rows().size(); row += step) {
            showAround(row, each);
        }
        int near = Math.min(most / 2, table.rows().size() * perRow);
        for (int sheet = 0; sheet < near; sheet++) {
            meet(random.nextInt(table.rows().size()));
            for (int change = probes.isEmpty() ? 0 : random.nextInt(3); change > 0; change--) {
                Probe probe = probes.get(random.nextInt(probes.size()));
                any(probe.values()).accept(facts);
            }
            each.accept(facts);
        }
    }

    private void showAround(int row, Consumer<Facts> each) {
        meet(row);
        each.accept(facts);
        for (Probe probe : probes) {
            for (Value value : values(probe.term(), probe.cells().get(row))) {
                value.accept(facts);
                each.accept(facts);
            }
            meet(probe, row);
        }
    }

    private void meet(int row) {
        probes.forEach(probe -> meet(probe, row));
    }

    /** Sets a value that meets the cell, where one is found. */
    private void meet(Probe probe, int row) {
        Condition cell = probe.cells().get(row);
        List<Value> values =
                cell.isOpen() || cell instanceof Condition.Known ? probe.values() : values(probe.term(), cell);
        int start = random.nextInt(values.size());
        for (int i = 0; i < Math.min(values.size(), 12); i++) {
            values.get((start + i) % values.size()).accept(facts);
            if (cell.test(facts, probe.term()) == Truth.MET) {
                return;
            }
        }
    }

    private Value any(List<Value> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Value> values(Term term, Condition cell) {
        List<Value> values = new ArrayList<>();
        values.add(facts -> facts.forget(term.slot()));
        switch (term.type()) {
            case CODE, TEXT -> codes(cell).forEach(code -> values.add(facts -> facts.set(term.slot(), code)));
            case CODES -> addSets(term, codes(cell), values);
            case YES_NO -> Stream.of(0L, 1L).forEach(value -> values.add(facts -> facts.set(term.slot(), value)));
            default -> bounds(cell).forEach(bound -> values.add(facts -> facts.set(term.slot(), bound)));
        }
        return values;
    }

    private static List<String> codes(Condition cell) {
        return cell instanceof Condition.OneOf oneOf
                ? Stream.concat(oneOf.codes().stream().sorted(), Stream.of(OTHER))
                        .toList()
                : List.of(OTHER);
    }

    private static void addSets(Term term, List<String> codes, List<Value> values) {
        values.add(facts -> facts.set(term.slot(), List.of()));
        for (String code : codes) {
            values.add(facts -> facts.set(term.slot(), List.of(code)));
            values.add(facts -> facts.set(term.slot(), List.of(OTHER, code)));
        }
    }

    private static Stream<Long> bounds(Condition cell) {
        return cell instanceof Condition.Within within
                ? within.intervals().stream().flatMap(BoundaryFacts::bounds)
                : Stream.of(Fixed.of(0));
    }

    private static Stream<Long> bounds(Interval interval) {
        Stream<Long> low = interval.low() == Interval.LOWEST
                ? Stream.of(interval.high())
                : Stream.of(interval.low(), interval.low() - 1);
        Stream<Long> high = interval.high() == Interval.HIGHEST
                ? Stream.of(interval.low())
                : Stream.of(interval.high(), interval.high() + 1);
        return Stream.concat(low, high).filter(bound -> bound >= Interval.LOWEST && bound != Interval.HIGHEST);
    }
}
