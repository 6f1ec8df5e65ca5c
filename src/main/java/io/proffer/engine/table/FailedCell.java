package io.proffer.engine.table;

import io.proffer.engine.context.Term;

/**
 * A cell that kept a row from matching.
 *
 * @param term what the column reads
 * @param cell the condition
 * @param truth FAILED or UNKNOWN
 * @param actual the fact as people read it
 * @param encoded the fact as {@link io.proffer.engine.context.Fixed} encodes it; without meaning for codes
 * @param ref where the cell stands
 */
public record FailedCell(Term term, ConditionCell cell, Truth truth, String actual, long encoded, CellRef ref) {

    /** What the cell asks, taken apart for people. */
    public Asked asked() {
        return cell.asked(term.type().isNumeric());
    }
}
