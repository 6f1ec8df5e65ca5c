package io.proffer.workbook.layout;

import java.util.List;

/**
 * A row with content.
 *
 * @param number 1-based row of the sheet
 * @param hidden true when it is not shown
 * @param cells cells with content, from left to right
 */
public record SheetRow(int number, boolean hidden, List<SheetCell> cells) {
    /** Copies the list. */
    public SheetRow {
        cells = List.copyOf(cells);
    }
}
