package io.proffer.workbook.layout;

/**
 * Cells merged into one.
 *
 * @param ref such as {@code B2:B3}
 * @param firstRow 1-based
 * @param lastRow 1-based
 * @param firstColumn 0-based
 * @param lastColumn 0-based
 */
public record MergedRange(String ref, int firstRow, int lastRow, int firstColumn, int lastColumn) {
    /** True for a cell of the range. */
    public boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
