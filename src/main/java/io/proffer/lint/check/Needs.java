package io.proffer.lint.check;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;

/** Whether needs are found in what customers do, not in who they are, and lead to an offer. */
final class Needs {
    private static final String OFFER = "offer";

    private Needs() {}

    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            if (table.stage().equals("APPLICABILITY") && table.says(OFFER)) {
                Subject.live(table).forEach(row -> check(table, row, findings));
            }
        }
    }

    private static void check(DecisionTable table, Row row, Findings findings) {
        String offer = row.code(OFFER).orElse(null);
        if (offer == null && table.hitPolicy() == HitPolicy.COLLECT) {
            findings.add(table, row, OFFER, FindingCode.NO_OFFER, row.rowId() + " names no offer.");
        } else if (offer != null && !asksForBehaviour(table, row)) {
            findings.add(
                    table,
                    row,
                    FindingCode.DEMOGRAPHICS_ONLY,
                    row.rowId() + " proposes " + offer + " without asking for anything observed.");
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
