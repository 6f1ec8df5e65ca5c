package io.proffer.lint;

import io.proffer.engine.table.CellRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something an author cannot have meant, or should know.
 *
 * @param code what it is
 * @param table key of the table
 * @param rowId id of the row, null when the whole table is meant
 * @param place sheet and cell
 * @param message what is wrong here and what to do
 * @param others ids of other rows it is about
 * @param proposal cells of a row that would mend it, by term key; empty when none is proposed
 */
public record Finding(
        FindingCode code,
        String table,
        @Nullable String rowId,
        CellRef place,
        String message,
        List<String> others,
        Map<String, String> proposal) {
    /** Copies the collections. */
    public Finding {
        others = List.copyOf(others);
        proposal = Map.copyOf(proposal);
    }

    @Override
    public String toString() {
        return code.code() + " @ " + place + " — " + message;
    }
}
