package io.proffer.diff;

import io.proffer.engine.table.CellRef;

/**
 * One cell that says something else.
 *
 * @param column heading of its column, or the label of a line of the head block
 * @param was what it said in the base, empty for a blank cell
 * @param now what it says in the candidate, empty for a blank cell
 * @param cell where it stands: in the candidate, or in the base when the candidate has no such column or row; what is
 *     said about a row stands at the row's first cell, and what is said about a table at its sheet
 */
public record CellChange(String column, String was, String now, CellRef cell) {

    /** Such as {@code Utilization % >= 80 → >= 95}. */
    String words() {
        return column + " " + shown(was) + " → " + shown(now);
    }

    /** The text that stands there, whichever side has it. */
    String only() {
        return column + " " + (now.isEmpty() ? was : now);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "blank" : text;
    }
}
