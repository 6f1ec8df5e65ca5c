package io.proffer.engine.table;

/**
 * Where a cell stands.
 *
 * @param sheet sheet name, or the file name of a CSV
 * @param ref cell reference such as {@code C14}
 */
public record CellRef(String sheet, String ref) {
    @Override
    public String toString() {
        return sheet + "!" + ref;
    }

    /** The reference of a 0-based column and a 1-based row. */
    public static CellRef of(String sheet, int column, int row) {
        return new CellRef(sheet, letters(column) + row);
    }

    /** Column letters of a 0-based column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
