package io.proffer.store.trip;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A question to the store.
 *
 * @param sql a select that both stores understand, a question mark for each value
 * @param values its values in order: texts, numbers, days and instants
 * @param reading makes the answer of the rows
 */
public record Question<T>(String sql, List<Object> values, Reading<T> reading) {
    /** Copies the list. */
    public Question {
        values = List.copyOf(values);
    }

    /** A question whose answer has one value for each row. */
    public static <V> Question<List<V>> ofEach(String sql, RowReading<V> row, Object... values) {
        return new Question<>(sql, List.of(values), rows -> {
            List<V> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return List.copyOf(all);
        });
    }

    /** A question whose answer is the value of the first row, or another one when there is no row. */
    public static <V> Question<V> ofFirst(String sql, RowReading<V> row, V none, Object... values) {
        return new Question<>(sql, List.of(values), rows -> rows.next() ? row.read(rows) : none);
    }

    /** Makes the answer of the rows. */
    @FunctionalInterface
    public interface Reading<T> {
        /** The answer; the rows stand before the first. */
        T read(ResultSet rows) throws SQLException;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowReading<V> {
        /** The value of the row on which the rows stand. */
        V read(ResultSet row) throws SQLException;
    }
}
