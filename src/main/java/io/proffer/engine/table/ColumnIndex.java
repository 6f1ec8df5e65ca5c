package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import java.util.List;

/** Which rows the cells of one column let through, as bitmaps with bit <i>n</i> for row <i>n</i>. */
interface ColumnIndex {
    /** Longs that the bitmaps of one column may take; a column that would need more answers roughly. */
    int BUDGET = 1 << 16;

    static ColumnIndex of(Term term, List<Condition> cells, SharedScales shared) {
        return term.type() == TermType.CODES ? SetColumn.of(term, cells, shared) : ValueColumn.of(term, cells, shared);
    }

    /** Rows whose cell the fact meets, and possibly more when the column is not exact. Not to be changed. */
    long[] rows(Facts facts);

    /**
     * Takes the other rows out, as {@link #rows(Facts)} does; the number of longs is the column's.
     *
     * @return the union of the longs that are left, 0 when no row is
     */
    long narrow(long[] passing, Facts facts);

    /** True when {@link #rows(Facts)} holds no other rows than those whose cell is met. */
    boolean exact();
}
