package io.proffer.diff;

import io.proffer.engine.table.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is different between two versions of one table.
 *
 * @param table key of the table
 * @param change whether it was added, removed or changed
 * @param head lines of the head block and columns that differ
 * @param rows rows that differ: those of the candidate in its order, then those that were removed in the order of the
 *     base
 */
public record TableDiff(String table, Change change, List<CellChange> head, List<RowDiff> rows) {
    /** Copies the lists. */
    public TableDiff {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** The difference between two versions of a table, empty when they say the same. */
    public static Optional<TableDiff> between(DecisionTable base, DecisionTable candidate) {
        TableDiff diff = new TableDiff(
                candidate.key(), Change.CHANGED, Heads.between(base, candidate), Rows.between(base, candidate));
        return diff.head().isEmpty() && diff.rows().isEmpty() ? Optional.empty() : Optional.of(diff);
    }

    static TableDiff added(DecisionTable table) {
        return new TableDiff(table.key(), Change.ADDED, List.of(), Rows.all(table, Change.ADDED));
    }

    static TableDiff removed(DecisionTable table) {
        return new TableDiff(table.key(), Change.REMOVED, List.of(), Rows.all(table, Change.REMOVED));
    }

    /** One sentence for each difference, such as {@code usage_soft_push USE-020: Utilization % >= 80 → >= 95}. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (change == Change.ADDED) {
            sentences.add(table + ": new table");
        } else if (change == Change.REMOVED) {
            sentences.add(table + ": table removed");
        }
        Stream.concat(
                        head.stream().map(line -> table + ": " + line.words()),
                        rows.stream().map(row -> table + " " + row.rowId() + ": " + row.words()))
                .forEach(sentences::add);
        return sentences;
    }
}
