package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import java.util.List;

/**
 * A column that restricts some row, with its index.
 *
 * @param term what it reads
 * @param cells one for each row
 * @param index its bitmaps
 */
record InputColumn(Term term, List<Condition> cells, ColumnIndex index) {

    static InputColumn of(Term term, List<Condition> cells, SharedScales shared) {
        return new InputColumn(term, cells, ColumnIndex.of(term, cells, shared));
    }

    /** Number of rows that the column lets through whatever the fact. */
    long openCells() {
        return cells.stream().filter(Condition::isOpen).count();
    }

    /** True when the cell of a row is met; {@code selected} are the rows that the index lets through. */
    boolean lets(long[] selected, int row, Facts facts) {
        return RowBits.has(selected, row) && (index.exact() || cells.get(row).test(facts, term) == Truth.MET);
    }
}
