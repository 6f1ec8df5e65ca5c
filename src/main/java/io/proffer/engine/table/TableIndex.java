package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A table as bitmaps: a match is the AND of what each column lets through, the first hit its lowest bit. */
final class TableIndex implements TableEvaluator {
    private final DecisionTable table;
    private final List<Row> rows;
    private final long[] enabled;
    private final InputColumn[] columns;
    private final boolean exact;
    private final NearMisses nearMisses;

    TableIndex(DecisionTable table, SharedScales shared) {
        this.table = table;
        this.rows = table.rows();
        this.enabled = RowBits.where(rows, row -> row.meta().enabled());
        List<InputColumn> restricting = new ArrayList<>();
        for (int input = 0; input < table.inputs().size(); input++) {
            Term term = table.inputs().get(input).term();
            add(restricting, () -> term, cells(input), shared);
        }
        int inputs = restricting.size();
        add(
                restricting,
                shared::day,
                rows.stream().map(row -> row.meta().validity()).toList(),
                shared);
        this.columns = restricting.toArray(InputColumn[]::new);
        this.exact = restricting.stream().allMatch(column -> column.index().exact());
        this.nearMisses = new NearMisses(table, columns, inputs);
    }

    private List<Condition> cells(int input) {
        return rows.stream().map(row -> row.conditions().get(input).condition()).toList();
    }

    private static void add(
            List<InputColumn> columns, Supplier<Term> term, List<Condition> cells, SharedScales shared) {
        if (!cells.stream().allMatch(Condition::isOpen)) {
            columns.add(InputColumn.of(term.get(), cells, shared));
        }
    }

    @Override
    public DecisionTable table() {
        return table;
    }

    @Override
    public List<Row> matches(Facts facts) {
        return matches(facts, Integer.MAX_VALUE);
    }

    @Override
    public List<Row> hits(Facts facts) {
        return table.hitPolicy() == HitPolicy.FIRST
                ? matches(facts, 1)
                : table.hitPolicy().answer(table, matches(facts));
    }

    private List<Row> matches(Facts facts, int most) {
        long[][] selected = select(facts);
        List<Row> matches = List.of();
        for (int word = 0; word < enabled.length; word++) {
            for (long left = passing(selected, word); left != 0; left &= left - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(left);
                if (exact || isMet(selected, row, facts)) {
                    matches = with(matches, rows.get(row));
                    if (matches.size() == most) {
                        return matches;
                    }
                }
            }
        }
        return matches;
    }

    private long[][] select(Facts facts) {
        long[][] selected = new long[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            selected[i] = columns[i].index().rows(facts);
        }
        return selected;
    }

    private long passing(long[][] selected, int word) {
        long passing = enabled[word];
        for (int i = 0; passing != 0 && i < selected.length; i++) {
            passing &= selected[i][word];
        }
        return passing;
    }

    private boolean isMet(long[][] selected, int row, Facts facts) {
        for (int i = 0; i < columns.length; i++) {
            if (!columns[i].lets(selected[i], row, facts)) {
                return false;
            }
        }
        return true;
    }

    private static List<Row> with(List<Row> matches, Row row) {
        if (matches.isEmpty()) {
            return List.of(row);
        }
        List<Row> more = matches.size() == 1 ? new ArrayList<>(matches) : matches;
        more.add(row);
        return more;
    }

    @Override
    public Optional<NearMiss> nearest(Facts facts, Predicate<Row> filter) {
        return nearMisses.nearest(facts, select(facts), filter);
    }

    @Override
    public Optional<NearMiss> nearest(Facts facts, String output, String code) {
        return nearMisses.nearest(facts, select(facts), output, code);
    }

    @Override
    public List<NearMiss> undecided(Facts facts) {
        return nearMisses.undecided(facts, select(facts));
    }
}
