package io.proffer.scenarios.run;

import java.util.List;

/**
 * What passing scenarios asked of a table.
 *
 * @param table key of the table
 * @param rows enabled rows
 * @param rowsNeverHit ids of those that never answered
 * @param conditions condition cells of enabled rows that restrict something
 * @param neverMet those that no facts met, each {@code sheet!cell}
 * @param neverFailed those that no known fact failed
 */
public record TableCoverage(
        String table,
        int rows,
        List<String> rowsNeverHit,
        int conditions,
        List<String> neverMet,
        List<String> neverFailed) {

    /** Copies the lists. */
    public TableCoverage {
        rowsNeverHit = List.copyOf(rowsNeverHit);
        neverMet = List.copyOf(neverMet);
        neverFailed = List.copyOf(neverFailed);
    }

    /** Rows that answered. */
    public int rowsHit() {
        return rows - rowsNeverHit.size();
    }

    /** Truths seen, of the two each condition cell can have. */
    public int truthsSeen() {
        return 2 * conditions - neverMet.size() - neverFailed.size();
    }
}
