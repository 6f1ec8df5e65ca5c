package io.proffer.lint;

import io.proffer.engine.table.CellRef;
import org.jspecify.annotations.Nullable;

/**
 * Something an author cannot have meant, or should know.
 *
 * @param code what it is
 * @param table key of the table
 * @param rowId id of the row, null when the whole table is meant
 * @param place sheet and cell
 * @param message what is wrong here and what to do
 */
public record Finding(
        FindingCode code, String table, @Nullable String rowId, CellRef place, String message) {
    @Override
    public String toString() {
        return code.code() + " @ " + place + " — " + message;
    }
}
