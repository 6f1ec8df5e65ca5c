package io.proffer.engine.verdict;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;

/**
 * A row that played a part.
 *
 * @param table table key
 * @param rowId row id
 * @param cell first cell of the row, such as {@code feature_gap!A14}
 */
public record RowRef(String table, String rowId, String cell) {
    /** The reference of a row. */
    public static RowRef of(DecisionTable table, Row row) {
        return new RowRef(table.key(), row.rowId(), table.cell(row).toString());
    }
}
