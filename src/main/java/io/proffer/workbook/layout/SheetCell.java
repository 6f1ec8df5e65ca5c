package io.proffer.workbook.layout;

import io.proffer.engine.table.grammar.RawCell;

/**
 * A cell with content.
 *
 * @param column 0-based column
 * @param value what it holds
 */
public record SheetCell(int column, RawCell value) {
    /** True when it holds this text, spaces around it ignored. */
    public boolean isText() {
        return value instanceof RawCell.Text;
    }

    /** The text of the cell as shown, trimmed. */
    public String text() {
        return value.shown().strip();
    }
}
