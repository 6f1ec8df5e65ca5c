package io.proffer.lint.check;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;

/** Whether needs are found in what customers do, not in who they are. */
final class Needs {
    private Needs() {}

    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            if (table.stage().equals("APPLICABILITY") && table.says("offer")) {
                Subject.live(table).stream()
                        .filter(row -> row.code("offer").isPresent() && !asksForBehaviour(table, row))
                        .forEach(row -> findings.add(
                                table,
                                row,
                                FindingCode.DEMOGRAPHICS_ONLY,
                                row.rowId() + " proposes " + row.code("offer").orElse("")
                                        + " without asking for anything observed."));
            }
        }
    }

    private static boolean asksForBehaviour(DecisionTable table, Row row) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).term().observed()
                    && !row.conditions().get(i).condition().isOpen()) {
                return true;
            }
        }
        return false;
    }
}
