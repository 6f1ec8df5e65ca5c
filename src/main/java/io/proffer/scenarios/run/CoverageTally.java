package io.proffer.scenarios.run;

import io.proffer.engine.context.Facts;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.table.Truth;
import io.proffer.engine.verdict.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps count of the rows that answered and the condition cells that were met and failed. */
final class CoverageTally {
    private final List<DecisionTable> tables;
    private final Set<String> hit = new HashSet<>();
    private final Set<String> met = new HashSet<>();
    private final Set<String> failed = new HashSet<>();

    CoverageTally(Rulebook rulebook) {
        this.tables = rulebook.tables().stream()
                .map(TableEvaluator::table)
                .filter(table -> !table.stage().equals(Stage.CATALOG.name()))
                .filter(table -> !table.inputs().isEmpty())
                .toList();
    }

    /** A row of a table answered. */
    void hit(String table, String rowId) {
        hit.add(key(table, rowId));
    }

    /** A table was asked with these facts. */
    void asked(DecisionTable table, Facts facts) {
        for (Row row : table.rows()) {
            for (int input : restricting(table, row)) {
                Truth truth = row.conditions()
                        .get(input)
                        .condition()
                        .test(facts, table.inputs().get(input).term());
                if (truth != Truth.UNKNOWN) {
                    (truth == Truth.MET ? met : failed).add(key(table, row, input));
                }
            }
        }
    }

    /** What was asked of each table. */
    List<TableCoverage> coverage() {
        return tables.stream().map(this::coverage).toList();
    }

    private TableCoverage coverage(DecisionTable table) {
        List<String> neverHit = new ArrayList<>();
        List<String> neverMet = new ArrayList<>();
        List<String> neverFailed = new ArrayList<>();
        int rows = 0;
        int conditions = 0;
        for (Row row : table.rows()) {
            rows += row.meta().enabled() ? 1 : 0;
            if (row.meta().enabled() && !hit.contains(key(table.key(), row.rowId()))) {
                neverHit.add(row.rowId());
            }
            for (int input : restricting(table, row)) {
                conditions++;
                String cell = table.cell(row, input).toString();
                addUnless(met, key(table, row, input), cell, neverMet);
                addUnless(failed, key(table, row, input), cell, neverFailed);
            }
        }
        return new TableCoverage(table.key(), rows, neverHit, conditions, neverMet, neverFailed);
    }

    private static void addUnless(Set<String> seen, String key, String cell, List<String> never) {
        if (!seen.contains(key)) {
            never.add(cell);
        }
    }

    /** The input columns in which an enabled row restricts something. */
    private static List<Integer> restricting(DecisionTable table, Row row) {
        List<Integer> restricting = new ArrayList<>();
        for (int input = 0; row.meta().enabled() && input < table.inputs().size(); input++) {
            if (!row.conditions().get(input).condition().isOpen()) {
                restricting.add(input);
            }
        }
        return restricting;
    }

    private static String key(DecisionTable table, Row row, int input) {
        return key(table.key(), row.rowId()) + "/" + input;
    }

    private static String key(String table, String rowId) {
        return table + "/" + rowId;
    }
}
