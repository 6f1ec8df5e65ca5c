package io.proffer.workbook;

import io.proffer.workbook.layout.Band;
import java.util.List;

/**
 * What shall become of a table. A column that an edit names, that the vocabulary knows and the sheet does not have yet, comes
 * with it.
 *
 * @param rows edits of rows, made in their order
 * @param dropped columns that go once the rows are edited; nothing may be said in them then
 */
public record TableEdits(List<RowEdit> rows, List<Dropped> dropped) {
    /** Copies the lists. */
    public TableEdits {
        rows = List.copyOf(rows);
        dropped = List.copyOf(dropped);
    }

    /** Edits of rows alone. */
    public static TableEdits of(List<RowEdit> rows) {
        return new TableEdits(rows, List.of());
    }

    /** A column that goes, by the key of its term. */
    public record Dropped(Band band, String term) {}
}
