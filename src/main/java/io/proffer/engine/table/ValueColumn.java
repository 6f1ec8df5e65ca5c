package io.proffer.engine.table;

import io.proffer.engine.context.FactClasses;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column over a single value: one bitmap for each class of values. */
final class ValueColumn implements ColumnIndex {
    private final int slot;
    private final FactClasses classes;
    /** Rows by shared class; classes that this column does not tell apart share a bitmap. */
    private final long[][] rowsByClass;

    private final boolean exact;

    private ValueColumn(int slot, SharedScales classes, long[][] rowsByClass, boolean exact) {
        this.slot = slot;
        this.classes = classes;
        this.rowsByClass = rowsByClass;
        this.exact = exact;
    }

    static ValueColumn of(Term term, List<Condition> cells, SharedScales shared) {
        Scale own = Scale.of(term, cells);
        Buckets buckets = Buckets.of(own.size(), RowBits.words(cells.size()));
        long[][] rows = rowsByBucket(own, buckets, cells);
        int[] onto = shared.of(term).onto(own);
        long[][] rowsByClass = new long[onto.length][];
        for (int shareds = 0; shareds < onto.length; shareds++) {
            rowsByClass[shareds] = rows[buckets.of(onto[shareds])];
        }
        return new ValueColumn(term.slot(), shared, rowsByClass, buckets.width() == 1);
    }

    private static long[][] rowsByBucket(Scale own, Buckets buckets, List<Condition> cells) {
        long[][] rows = new long[buckets.of(own.size() - 1) + 1][RowBits.words(cells.size())];
        Map<Condition, BitSet> meeting = new HashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            BitSet met = meeting.computeIfAbsent(cells.get(row), cell -> buckets.of(own.meeting(cell)));
            for (int bucket = met.nextSetBit(0); bucket >= 0; bucket = met.nextSetBit(bucket + 1)) {
                RowBits.set(rows[bucket], row);
            }
        }
        return rows;
    }

    @Override
    public long[] rows(Facts facts) {
        return rowsByClass[facts.classIn(classes, slot)];
    }

    @Override
    public long narrow(long[] passing, Facts facts) {
        long[] rows = rows(facts);
        long left = 0;
        for (int word = 0; word < rows.length; word++) {
            passing[word] &= rows[word];
            left |= passing[word];
        }
        return left;
    }

    @Override
    public boolean exact() {
        return exact;
    }

    /** Neighbouring classes taken together, so that a column of very many bounds stays within its budget. */
    private record Buckets(int width) {
        static Buckets of(int classes, int words) {
            int most = Math.max(16, BUDGET / Math.max(1, words));
            return new Buckets((classes + most - 1) / most);
        }

        int of(int valueClass) {
            return valueClass == FactClasses.UNKNOWN ? FactClasses.UNKNOWN : 1 + (valueClass - 1) / width;
        }

        BitSet of(BitSet classes) {
            return width == 1 ? classes : classes.stream().map(this::of).collect(BitSet::new, BitSet::set, BitSet::or);
        }
    }
}
