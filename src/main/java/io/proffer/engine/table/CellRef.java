package io.proffer.engine.table;

import java.util.stream.IntStream;

/**
 * Where a cell stands.
 *
 * @param sheet sheet name, or the file name of a CSV
 * @param ref cell reference such as {@code C14}
 */
public record CellRef(String sheet, String ref) {
    /** The letters of the columns that tables have, A to CV. */
    private static final String[] USUAL =
            IntStream.range(0, 100).mapToObj(CellRef::spelled).toArray(String[]::new);

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
        return column < USUAL.length ? USUAL[column] : spelled(column);
    }

    /** The 0-based column of letters, below 0 of none. */
    public static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static String spelled(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
