package io.proffer.engine.experiment;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the rows of a table of experiments answer: experiments run side by side, and of the rows of each the first. */
public final class ExperimentRows {
    private static final String EXPERIMENT = "experimentKey";

    private ExperimentRows() {}

    /** True when the rows of a table are of experiments. */
    public static boolean in(DecisionTable table) {
        return table.says(EXPERIMENT);
    }

    /**
     * The rows that answer: of each experiment the first, of any other table as its hit policy says.
     *
     * @param table the table
     * @param matches all matching rows in row order
     * @throws TableFailure when the hit policy is broken
     */
    public static List<Row> answer(DecisionTable table, List<Row> matches) {
        if (!in(table)) {
            return table.hitPolicy().answer(table, matches);
        }
        Set<String> seen = new HashSet<>(8);
        List<Row> first = new ArrayList<>(4);
        for (Row row : matches) {
            if (seen.add(experiment(row))) {
                first.add(row);
            }
        }
        return first;
    }

    /** The rows of each experiment, in the order of the table; all rows together when they are of none. */
    public static List<List<Row>> apart(DecisionTable table) {
        if (!in(table)) {
            return List.of(table.rows());
        }
        Map<String, List<Row>> apart = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> apart.computeIfAbsent(experiment(row), key -> new ArrayList<>())
                        .add(row));
        return List.copyOf(apart.values());
    }

    private static String experiment(Row row) {
        return row.code(EXPERIMENT).orElse("");
    }
}
