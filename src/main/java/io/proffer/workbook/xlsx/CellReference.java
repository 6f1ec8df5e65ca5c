package io.proffer.workbook.xlsx;

import java.io.IOException;

/**
 * A reference such as {@code B12}.
 *
 * @param column 0-based
 * @param row 1-based
 */
record CellReference(int column, int row) {
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;

    static CellReference parse(CharSequence text) throws IOException {
        int at = 0;
        int column = 0;
        while (at < text.length() && at < 3 && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
            column = column * 26 + text.charAt(at++) - 'A' + 1;
        }
        int row = 0;
        int digits = at;
        while (at < text.length() && at < digits + 7 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            row = row * 10 + text.charAt(at++) - '0';
        }
        if (at != text.length() || column < 1 || column > COLUMNS || row < 1 || row > ROWS) {
            throw new IOException("a cell has no valid reference");
        }
        return new CellReference(column - 1, row);
    }

    static int row(CharSequence text) throws IOException {
        int row = Digits.of(text);
        if (row < 1 || row > ROWS || text.charAt(0) == '0') {
            throw new IOException("a row has no valid number");
        }
        return row;
    }
}
