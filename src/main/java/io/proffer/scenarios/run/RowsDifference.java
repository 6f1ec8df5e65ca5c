package io.proffer.scenarios.run;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.table.Truth;
import io.proffer.scenarios.Expectation.RowsHit;
import java.util.ArrayList;
import java.util.List;

/** Says in words why other rows answered than a scenario expects, down to the cell of the table. */
final class RowsDifference {
    private final DecisionTable table;
    private final Facts facts;
    private final RowsHit expected;

    RowsDifference(DecisionTable table, Facts facts, RowsHit expected) {
        this.table = table;
        this.facts = facts;
        this.expected = expected;
    }

    Finding finding(List<String> actual) {
        String wanted = listed(expected.rows().value());
        String found = listed(actual);
        List<String> because = new ArrayList<>();
        for (Row row : table.rows()) {
            boolean isWanted = expected.rows().value().contains(row.rowId());
            boolean isFound = actual.contains(row.rowId());
            if (isWanted && !isFound) {
                because.add(whyNot(row));
            } else if (isFound && !isWanted) {
                because.add(row.rowId() + " (" + table.cell(row) + ") matches.");
            }
        }
        String message = "Expected " + wanted + " of " + table.key() + ", found " + found + ". "
                + (because.isEmpty() ? "The order differs." : String.join(" ", because))
                + " Correct the scenario or the table.";
        return new Finding("ROWS_DIFFER", expected.rows().cell(), wanted, found, message);
    }

    private static String listed(List<String> rows) {
        return rows.isEmpty() ? "none" : String.join(", ", rows);
    }

    private String whyNot(Row row) {
        if (!row.meta().enabled()) {
            return row.rowId() + " (" + table.cell(row) + ") is switched off.";
        }
        List<String> failed = new ArrayList<>();
        for (int input = 0; input < table.inputs().size(); input++) {
            Term term = table.inputs().get(input).term();
            ConditionCell cell = row.conditions().get(input);
            if (cell.condition().test(facts, term) != Truth.MET) {
                failed.add("'" + term.label() + "' must be " + cell.text() + " (" + table.cell(row, input) + ") and is "
                        + facts.text(term));
            }
        }
        if (failed.isEmpty()) {
            return row.rowId() + " (" + table.cell(row) + ") "
                    + (isValid(row) ? "comes after it." : "is not valid then.");
        }
        return row.rowId() + " does not match: " + String.join("; ", failed) + ".";
    }

    private boolean isValid(Row row) {
        return row.meta().validity() instanceof Condition.Blank
                || row.meta().validity().test(facts, facts.vocabulary().get(RowMeta.DAY)) == Truth.MET;
    }
}
