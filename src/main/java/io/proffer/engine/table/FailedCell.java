package io.proffer.engine.table;

import io.proffer.engine.context.Term;

/**
 * A cell that kept a row from matching.
 *
 * @param term what the column reads
 * @param cell the condition
 * @param truth FAILED or UNKNOWN
 * @param actual the fact as people read it
 * @param ref where the cell stands
 */
public record FailedCell(Term term, ConditionCell cell, Truth truth, String actual, CellRef ref) {}
