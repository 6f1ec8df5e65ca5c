package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether every budget stands once for a period, and its alerts are percentages. */
final class BudgetChecks {
    private final SourcedTable sourced;
    private final Map<List<String>, Row> seen = new HashMap<>();
    private final List<FileFault> faults = new ArrayList<>();

    private BudgetChecks(SourcedTable sourced) {
        this.sourced = sourced;
    }

    /** What is wrong with the rows of a table of budgets; nothing for other tables. */
    static List<FileFault> of(SourcedTable sourced) {
        BudgetChecks checks = new BudgetChecks(sourced);
        if (sourced.table().says("budgetKind")) {
            sourced.liveRows().forEach(checks::check);
        }
        return checks.faults;
    }

    private void check(Row row) {
        String key = row.code("budgetKey").orElse("");
        String period = row.code("budgetPeriod").orElse("");
        Row earlier = seen.putIfAbsent(List.of(key, period), row);
        if (earlier != null) {
            String message = key + " for a " + period + " is already in row " + earlier.number() + " ("
                    + earlier.rowId() + "). Give one of the two another name or period.";
            faults.add(sourced.fault(row, "budgetKey", "DUPLICATE_KEY", message));
        }
        for (String alert : row.codes("alertAtPct")) {
            if (!alert.matches("[1-9][0-9]?|100")) {
                String message =
                        "'" + alert + "' is not a percentage from 1 to 100. Write whole numbers such as 80, 95.";
                faults.add(sourced.fault(row, "alertAtPct", "NOT_A_NUMBER", message));
            }
        }
    }
}
