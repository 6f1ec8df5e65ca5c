package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A table as bitmaps: a match is the AND of what each column lets through, the first hit its lowest bit. */
final class TableIndex implements TableEvaluator {
    private final DecisionTable table;
    private final Row[] rows;
    private final long[] enabled;
    private final InputColumn[] columns;
    /** The columns that leave fewest rows come first. */
    private final ColumnIndex[] narrowing;

    private final InputColumn[] rough;
    private final NearMisses nearMisses;

    TableIndex(DecisionTable table, SharedScales shared) {
        this.table = table;
        this.rows = table.rows().toArray(Row[]::new);
        this.enabled = RowBits.where(table.rows(), row -> row.meta().enabled());
        List<InputColumn> restricting = new ArrayList<>();
        for (int input = 0; input < table.inputs().size(); input++) {
            Term term = table.inputs().get(input).term();
            add(restricting, () -> term, cells(input), shared);
        }
        int inputs = restricting.size();
        add(
                restricting,
                shared::day,
                table.rows().stream().map(row -> row.meta().validity()).toList(),
                shared);
        this.columns = restricting.toArray(InputColumn[]::new);
        this.narrowing = restricting.stream()
                .sorted(Comparator.comparingLong(InputColumn::openCells))
                .map(InputColumn::index)
                .toArray(ColumnIndex[]::new);
        this.rough =
                restricting.stream().filter(column -> !column.index().exact()).toArray(InputColumn[]::new);
        this.nearMisses = new NearMisses(table, columns, inputs);
    }

    private List<Condition> cells(int input) {
        return table.rows().stream()
                .map(row -> row.conditions().get(input).condition())
                .toList();
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
        long[] passing = passing(facts);
        int count = 0;
        for (int word = 0; word < enabled.length; word++) {
            count += Long.bitCount(passing[word]);
        }
        return count < 2 ? first(passing) : several(passing, count);
    }

    @Override
    public List<Row> hits(Facts facts) {
        return table.hitPolicy() == HitPolicy.FIRST
                ? first(passing(facts))
                : table.hitPolicy().answer(table, matches(facts));
    }

    /** Lent by the facts until they are asked again. */
    private long[] passing(Facts facts) {
        long[] passing = facts.scratch(enabled.length);
        System.arraycopy(enabled, 0, passing, 0, enabled.length);
        for (ColumnIndex column : narrowing) {
            if (column.narrow(passing, facts) == 0) {
                break;
            }
        }
        if (rough.length > 0) {
            settle(passing, facts);
        }
        return passing;
    }

    /** Reads the cells of the columns that let through too much. */
    private void settle(long[] passing, Facts facts) {
        for (int word = 0; word < enabled.length; word++) {
            for (long left = passing[word]; left != 0; left &= left - 1) {
                if (!isMet((word << 6) + Long.numberOfTrailingZeros(left), facts)) {
                    passing[word] ^= Long.lowestOneBit(left);
                }
            }
        }
    }

    private boolean isMet(int row, Facts facts) {
        for (InputColumn column : rough) {
            if (column.cells().get(row).test(facts, column.term()) != Truth.MET) {
                return false;
            }
        }
        return true;
    }

    private List<Row> first(long[] passing) {
        for (int word = 0; word < enabled.length; word++) {
            if (passing[word] != 0) {
                return List.of(rows[(word << 6) + Long.numberOfTrailingZeros(passing[word])]);
            }
        }
        return List.of();
    }

    private List<Row> several(long[] passing, int count) {
        Row[] several = new Row[count];
        int next = 0;
        for (int word = 0; word < enabled.length; word++) {
            for (long left = passing[word]; left != 0; left &= left - 1) {
                several[next++] = rows[(word << 6) + Long.numberOfTrailingZeros(left)];
            }
        }
        return Arrays.asList(several);
    }

    private long[][] select(Facts facts) {
        long[][] selected = new long[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            selected[i] = columns[i].index().rows(facts);
        }
        return selected;
    }

    @Override
    public Optional<NearMiss> nearest(Facts facts, Predicate<Row> filter) {
        return nearMisses.nearest(facts, select(facts), filter);
    }

    @Override
    public Optional<NearMiss> nearest(Facts facts, String output, String code) {
        return nearness(facts).saying(output, code, Integer.MAX_VALUE);
    }

    @Override
    public Nearness nearness(Facts facts) {
        return new Nearness() {
            private long @Nullable [] @Nullable [] selected;

            @Override
            public Optional<NearMiss> saying(String output, String code, int most) {
                int @Nullable [] saying = nearMisses.saying(output, code);
                if (saying == null) {
                    return Optional.empty();
                }
                if (selected == null) {
                    selected = select(facts);
                }
                return nearMisses.nearest(facts, selected, saying, most);
            }
        };
    }

    @Override
    public List<NearMiss> undecided(Facts facts) {
        return nearMisses.undecided(facts, select(facts));
    }
}
