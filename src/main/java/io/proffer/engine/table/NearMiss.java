package io.proffer.engine.table;

import java.util.List;

/**
 * A row that does not match, with every cell that keeps it from matching.
 *
 * @param table the table
 * @param row the row
 * @param failed failed or unknown cells, at least one, in column order
 */
public record NearMiss(DecisionTable table, Row row, List<FailedCell> failed) {
    /** Copies the list. */
    public NearMiss {
        failed = List.copyOf(failed);
    }
}
