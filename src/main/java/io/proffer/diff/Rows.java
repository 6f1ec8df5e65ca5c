package io.proffer.diff;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of two versions of a table, told apart by their ids. */
final class Rows {
    private final DecisionTable base;
    private final DecisionTable candidate;
    private final Map<String, Row> before;
    private final Map<String, Row> after;

    private Rows(DecisionTable base, DecisionTable candidate) {
        this.base = base;
        this.candidate = candidate;
        this.before = byId(base);
        this.after = byId(candidate);
    }

    static List<RowDiff> between(DecisionTable base, DecisionTable candidate) {
        return new Rows(base, candidate).diffs();
    }

    /** Every row of a table that only one side has. */
    static List<RowDiff> all(DecisionTable table, Change change) {
        return table.rows().stream().map(row -> whole(table, row, change)).toList();
    }

    private static Map<String, Row> byId(DecisionTable table) {
        Map<String, Row> byId = new LinkedHashMap<>();
        table.rows().forEach(row -> byId.putIfAbsent(row.rowId(), row));
        return byId;
    }

    private List<RowDiff> diffs() {
        List<RowDiff> diffs = new ArrayList<>();
        Map<String, Moves.Move> moved = Moves.of(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        after.forEach((id, row) -> {
            Row earlier = before.get(id);
            if (earlier == null) {
                diffs.add(whole(candidate, row, Change.ADDED));
            } else {
                addChange(diffs, earlier, row, moved);
            }
        });
        before.forEach((id, row) -> {
            if (!after.containsKey(id)) {
                diffs.add(whole(base, row, Change.REMOVED));
            }
        });
        return diffs;
    }

    private void addChange(List<RowDiff> diffs, Row earlier, Row later, Map<String, Moves.Move> moved) {
        List<CellChange> cells = cells(RowTexts.of(base, earlier), RowTexts.of(candidate, later));
        List<String> words =
                new ArrayList<>(cells.stream().map(CellChange::words).toList());
        Moves.Move move = moved.get(later.rowId());
        if (move != null) {
            words.add(move.words());
        }
        if (!words.isEmpty()) {
            Change change = cells.isEmpty() ? Change.MOVED : Change.CHANGED;
            diffs.add(new RowDiff(later.rowId(), change, String.join("; ", words), cells));
        }
    }

    /** A row that both have, empty when it says the same wherever it stands. */
    static Optional<RowDiff> changed(String rowId, RowTexts earlier, RowTexts later) {
        List<CellChange> cells = cells(earlier, later);
        String words = cells.stream().map(CellChange::words).collect(Collectors.joining("; "));
        return cells.isEmpty() ? Optional.empty() : Optional.of(new RowDiff(rowId, Change.CHANGED, words, cells));
    }

    private static List<CellChange> cells(RowTexts earlier, RowTexts later) {
        Set<String> columns = new LinkedHashSet<>(later.cells().keySet());
        columns.addAll(earlier.cells().keySet());
        List<CellChange> changes = new ArrayList<>();
        for (String column : columns) {
            RowTexts.Text text =
                    later.cells().getOrDefault(column, earlier.cells().get(column));
            CellChange change = new CellChange(text.heading(), earlier.text(column), later.text(column), text.cell());
            if (!change.was().equals(change.now())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static RowDiff whole(DecisionTable table, Row row, Change change) {
        return whole(row.rowId(), RowTexts.of(table, row), change);
    }

    /** A row that only one side has. */
    static RowDiff whole(String rowId, RowTexts texts, Change change) {
        boolean added = change == Change.ADDED;
        List<CellChange> cells = texts.cells().values().stream()
                .filter(text -> !text.text().isEmpty())
                .map(text ->
                        new CellChange(text.heading(), added ? "" : text.text(), added ? text.text() : "", text.cell()))
                .toList();
        String said = cells.stream().map(CellChange::only).collect(Collectors.joining("; "));
        return new RowDiff(rowId, change, (added ? "new row: " : "row removed: ") + said, cells);
    }
}
