package io.proffer.engine.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row that came closest to proposing a refused offer.
 *
 * @param table table key
 * @param rowId row id
 * @param feature feature it was tried on, null when the table does not read features
 * @param failedCells every cell that kept it from matching
 */
public record NearestRow(
        String table, String rowId, @Nullable String feature, List<Cell> failedCells) {
    /** Copies the list. */
    public NearestRow {
        failedCells = List.copyOf(failedCells);
    }

    /**
     * A failed cell.
     *
     * @param column term key
     * @param operator {@code >=}, {@code <}, {@code in}, {@code not in}, {@code =}, {@code within} or {@code is}
     * @param expected what the cell asks, a number where it is one
     * @param actual the fact, a number where it is one, {@code "unknown"} when not known
     * @param cell reference such as {@code feature_gap!C14}
     */
    public record Cell(String column, String operator, Object expected, Object actual, String cell) {}
}
