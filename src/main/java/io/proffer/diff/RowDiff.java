package io.proffer.diff;

import java.util.List;

/**
 * One row that is not the same in both.
 *
 * @param rowId its id; of a scenario its name
 * @param change what became of it
 * @param words the difference as one sentence without the row's name, such as
 *     {@code Utilization % >= 80 → >= 95}
 * @param cells each cell that differs, in the order of columns; of a row that was added or removed all that say something
 */
public record RowDiff(String rowId, Change change, String words, List<CellChange> cells) {
    /** Copies the list. */
    public RowDiff {
        cells = List.copyOf(cells);
    }
}
