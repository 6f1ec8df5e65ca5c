package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Why rows do not match, read from the same bitmaps that say which ones do. */
final class NearMisses {
    private static final Predicate<Row> ANY = row -> true;

    private final DecisionTable table;
    private final InputColumn[] columns;
    /** Number of columns that are inputs; one that follows is the validity of the rows. */
    private final int inputs;

    private final int[] enabled;
    private final Map<String, Map<String, int[]>> rowsByCode = new LinkedHashMap<>();

    NearMisses(DecisionTable table, InputColumn[] columns, int inputs) {
        this.table = table;
        this.columns = columns;
        this.inputs = inputs;
        this.enabled = IntStream.range(0, table.rows().size())
                .filter(row -> table.rows().get(row).meta().enabled())
                .toArray();
        for (Column output : table.outputs()) {
            switch (output.term().type()) {
                case CODE, CODES ->
                    rowsByCode.put(output.term().key(), rowsByCode(output.term().key()));
                default -> {}
            }
        }
    }

    private Map<String, int[]> rowsByCode(String output) {
        Map<String, int[]> byCode = new LinkedHashMap<>();
        for (int row : enabled) {
            for (String code : table.rows().get(row).codes(output)) {
                byCode.merge(code, new int[] {row}, NearMisses::joined);
            }
        }
        return byCode;
    }

    private static int[] joined(int[] rows, int[] more) {
        return IntStream.concat(IntStream.of(rows), IntStream.of(more)).toArray();
    }

    Optional<NearMiss> nearest(Facts facts, long[][] selected, Predicate<Row> filter) {
        return Optional.ofNullable(new Search(facts, selected, filter).among(enabled));
    }

    /** Enabled rows that say a code; null when none does. */
    int @Nullable [] saying(String output, String code) {
        return rowsByCode.getOrDefault(output, Map.of()).get(code);
    }

    /** The nearest of some rows, as long as no more than {@code most} of its cells failed. */
    Optional<NearMiss> nearest(Facts facts, long[][] selected, int[] candidates, int most) {
        Search search = new Search(facts, selected, ANY);
        search.fewest = most;
        return Optional.ofNullable(search.among(candidates));
    }

    List<NearMiss> undecided(Facts facts, long[][] selected) {
        boolean[] open = new boolean[inputs];
        boolean some = false;
        for (int i = 0; i < inputs; i++) {
            open[i] = !facts.isKnown(columns[i].term());
            some |= open[i];
        }
        List<NearMiss> undecided = new ArrayList<>();
        for (int at = 0; some && at < enabled.length; at++) {
            if (isUndecided(facts, selected, open, enabled[at])) {
                undecided.add(nearMiss(facts, table.rows().get(enabled[at])));
            }
        }
        return undecided;
    }

    private boolean isUndecided(Facts facts, long[][] selected, boolean[] open, int row) {
        boolean undecided = false;
        for (int i = 0; i < columns.length; i++) {
            if (!columns[i].lets(selected[i], row, facts)) {
                if (i >= inputs || !open[i] || columns[i].cells().get(row) instanceof Condition.Known) {
                    return false;
                }
                undecided = true;
            }
        }
        return undecided;
    }

    private NearMiss nearMiss(Facts facts, Row row) {
        List<FailedCell> failed = new ArrayList<>();
        for (int input = 0; input < table.inputs().size(); input++) {
            ConditionCell cell = row.conditions().get(input);
            var term = table.inputs().get(input).term();
            Truth truth = cell.condition().test(facts, term);
            if (truth != Truth.MET) {
                failed.add(new FailedCell(
                        term, cell, truth, facts.text(term), facts.ordered(term.slot()), table.cell(row, input)));
            }
        }
        return new NearMiss(table, row, failed);
    }

    /** One search for the nearest row. */
    private final class Search {
        private final Facts facts;
        private final long[][] selected;
        private final Predicate<Row> filter;
        private @Nullable Row best;
        private int fewest = Integer.MAX_VALUE;
        private int leastBeyond = Integer.MAX_VALUE;

        Search(Facts facts, long[][] selected, Predicate<Row> filter) {
            this.facts = facts;
            this.selected = selected;
            this.filter = filter;
        }

        @Nullable
        NearMiss among(int[] candidates) {
            for (int row : candidates) {
                consider(row);
            }
            return best == null ? null : nearMiss(facts, best);
        }

        private void consider(int row) {
            int failed = 0;
            int beyond = 0;
            for (int i = 0; i < columns.length; i++) {
                if (!columns[i].lets(selected[i], row, facts)) {
                    if (++failed > fewest || i >= inputs) {
                        return;
                    }
                    beyond += columns[i].term().observed() ? 0 : 1;
                }
            }
            boolean nearer = failed < fewest || beyond < leastBeyond;
            if (failed > 0 && nearer && filter.test(table.rows().get(row))) {
                best = table.rows().get(row);
                fewest = failed;
                leastBeyond = beyond;
            }
        }
    }
}
