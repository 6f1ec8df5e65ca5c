package io.proffer.engine.table;

import java.util.List;
import java.util.function.Predicate;

/** Bitmaps over the rows of a table. */
final class RowBits {
    private RowBits() {}

    /** Longs for a number of rows. */
    static int words(int rows) {
        return (rows + Long.SIZE - 1) / Long.SIZE;
    }

    static void set(long[] bits, int row) {
        bits[row >> 6] |= 1L << row;
    }

    static boolean has(long[] bits, int row) {
        return (bits[row >> 6] & 1L << row) != 0;
    }

    static <T> long[] where(List<T> rows, Predicate<T> predicate) {
        long[] bits = new long[words(rows.size())];
        for (int row = 0; row < rows.size(); row++) {
            if (predicate.test(rows.get(row))) {
                set(bits, row);
            }
        }
        return bits;
    }
}
