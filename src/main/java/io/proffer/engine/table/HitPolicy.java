package io.proffer.engine.table;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** How the rows of a table answer together, in the words of DMN. */
public enum HitPolicy {
    /** At most one row may match; an overlap is an error. */
    UNIQUE,
    /** The topmost matching row answers. */
    FIRST,
    /** All matching rows answer, in row order. */
    COLLECT,
    /** All matching rows answer, by the {@code priority} output from high to low, then row order. */
    PRIORITY,
    /** Matching rows must agree; the topmost answers. */
    ANY;

    /** The output that ranks the rows of a {@link #PRIORITY} table; a blank one ranks last. */
    public static final String PRIORITY_OUTPUT = "priority";

    private static final BigDecimal LAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final Comparator<Row> BY_PRIORITY = Comparator.comparing(
                    (Row row) -> row.number(PRIORITY_OUTPUT).orElse(LAST))
            .reversed();

    /**
     * The rows that answer.
     *
     * @param table the table, named when the policy is broken
     * @param matches all matching rows in row order
     * @throws TableFailure when two rows of a UNIQUE table match, or the matches of an ANY table say different things;
     *     DMN leaves the result of such a table undefined, and an undefined answer is not given
     */
    public List<Row> answer(DecisionTable table, List<Row> matches) {
        if (matches.size() < 2) {
            return matches;
        }
        return switch (this) {
            case COLLECT -> matches;
            case FIRST -> matches.subList(0, 1);
            case PRIORITY -> matches.stream().sorted(BY_PRIORITY).toList();
            case UNIQUE -> throw broken(table, matches.get(0), matches.get(1), "both match");
            case ANY -> agreed(table, matches);
        };
    }

    private static List<Row> agreed(DecisionTable table, List<Row> matches) {
        Row top = matches.get(0);
        for (Row row : matches) {
            if (!row.outputs().equals(top.outputs())) {
                throw broken(table, top, row, "both match and say different things");
            }
        }
        return List.of(top);
    }

    private static TableFailure broken(DecisionTable table, Row one, Row other, String what) {
        return new TableFailure("Table " + table.key() + " is " + table.hitPolicy() + ", but rows " + one.rowId() + " ("
                + table.cell(one) + ") and " + other.rowId() + " (" + table.cell(other) + ") " + what
                + ". Narrow one of them, or choose the hit policy FIRST.");
    }
}
