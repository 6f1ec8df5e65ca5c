package io.proffer.engine.arbitration;

import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of {@code ranking} that match a contender, by kind. */
final class RankingRows {
    private final DecisionTable table;
    private final List<Row> rows;

    RankingRows(DecisionTable table, List<Row> rows) {
        this.table = table;
        this.rows = rows;
    }

    /** The matching rows of a kind: PRIOR, CONTEXT, LEVER or VALUE. */
    List<Row> of(String kind) {
        List<Row> found = new ArrayList<>(2);
        for (Row row : rows) {
            if (kind.equals(row.outputs().get("rankingBlock"))) {
                found.add(row);
            }
        }
        return found;
    }

    /** The most specific row of a kind: one that names the offer before its family before any; then the topmost. */
    Optional<Row> mostSpecific(String kind) {
        Row best = null;
        for (Row row : of(kind)) {
            if (best == null || specificity(row) > specificity(best)) {
                best = row;
            }
        }
        return Optional.ofNullable(best);
    }

    private int specificity(Row row) {
        int points = 0;
        for (int i = 0; i < table.inputs().size(); i++) {
            if (!row.conditions().get(i).condition().isOpen()) {
                points += weight(table.inputs().get(i));
            }
        }
        return points;
    }

    private static int weight(Column column) {
        return switch (column.term().key()) {
            case "offer" -> 10_000;
            case "family" -> 100;
            default -> 1;
        };
    }

    /** True when the row asks something of a term. */
    boolean asks(Row row, String term) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).term().key().equals(term)) {
                return !row.conditions().get(i).condition().isOpen();
            }
        }
        return false;
    }
}
