package io.proffer.workbook.layout;

/**
 * Cells merged into one.
 *
 * @param ref such as {@code B2:B3}
 * @param firstRow 1-based
 * @param lastRow 1-based
 */
public record MergedRange(String ref, int firstRow, int lastRow) {}
