package io.proffer.diff;

import io.proffer.engine.table.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two versions of one table, or of one test sheet, whose scenarios are its rows.
 *
 * @param file the workbook of a test sheet, that of the candidate if it has the sheet; null for a table, which is the
 *     same in any
 * @param table key of the table, or name of the test sheet
 * @param change whether it was added, removed or changed
 * @param head lines of the head block and columns that differ
 * @param rows rows that differ: those of the candidate in its order, then those that were removed in the order of the
 *     base
 */
public record TableDiff(@Nullable String file, String table, Change change, List<CellChange> head, List<RowDiff> rows) {
    /** Copies the lists. */
    public TableDiff {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** The difference between two versions of a table, empty when they say the same. */
    public static Optional<TableDiff> between(DecisionTable base, DecisionTable candidate) {
        TableDiff diff = new TableDiff(
                null, candidate.key(), Change.CHANGED, Heads.between(base, candidate), Rows.between(base, candidate));
        return diff.head().isEmpty() && diff.rows().isEmpty() ? Optional.empty() : Optional.of(diff);
    }

    static TableDiff added(DecisionTable table) {
        return new TableDiff(null, table.key(), Change.ADDED, List.of(), Rows.all(table, Change.ADDED));
    }

    static TableDiff removed(DecisionTable table) {
        return new TableDiff(null, table.key(), Change.REMOVED, List.of(), Rows.all(table, Change.REMOVED));
    }

    /** What it is called in words: {@code usage_soft_push}, or {@code usage.xlsx usage_soft_push_tests}. */
    String name() {
        return file == null ? table : file + " " + table;
    }

    /** One sentence for each difference, such as {@code usage_soft_push USE-020: Utilization % >= 80 → >= 95}. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (change == Change.ADDED) {
            sentences.add(name() + (file == null ? ": new table" : ": new test sheet"));
        } else if (change == Change.REMOVED) {
            sentences.add(name() + (file == null ? ": table removed" : ": test sheet removed"));
        }
        Stream.concat(
                        head.stream().map(line -> name() + ": " + line.words()),
                        rows.stream().map(row -> name() + " " + row.rowId() + ": " + row.words()))
                .forEach(sentences::add);
        return sentences;
    }
}
