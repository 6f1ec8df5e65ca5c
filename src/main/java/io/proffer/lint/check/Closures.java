package io.proffer.lint.check;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;

/** Rows that keep offers away from everybody: a condition was cleared, and selling stops. */
final class Closures {
    private Closures() {}

    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            if (table.stage().equals("SUITABILITY")) {
                Subject.live(table).stream().filter(Closures::isForEverybody).forEach(row -> add(table, row, findings));
            }
        }
    }

    private static boolean isForEverybody(Row row) {
        return row.conditions().stream().allMatch(cell -> cell.condition().isOpen());
    }

    private static void add(DecisionTable table, Row row, Findings findings) {
        String message = row.rowId() + " asks for nothing, so what it blocks is sold to nobody.";
        findings.add(table, row, FindingCode.CLOSES_FOR_ALL, message);
    }
}
