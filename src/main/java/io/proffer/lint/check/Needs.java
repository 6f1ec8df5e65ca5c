package io.proffer.lint.check;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.util.List;

/** Whether needs are found in what customers do, not in who they are, and lead to an offer. */
final class Needs {
    private static final String OFFER = "offer";

    private Needs() {}

    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            if (table.stage().equals("APPLICABILITY") && table.says(OFFER)) {
                checkName(subject, table, findings);
                Subject.live(table).forEach(row -> check(table, row, findings));
            }
        }
    }

    /** A table of one's own may have any name; one that is a letter away from a known one is a typing mistake. */
    private static void checkName(Subject subject, DecisionTable table, Findings findings) {
        if (subject.vocabulary().schema(table.key()).isPresent()) {
            return;
        }
        List<String> known =
                subject.vocabulary().schemas().stream().map(TableSchema::key).toList();
        Spelling.nearest(table.key(), known)
                .filter(near -> Math.abs(near.length() - table.key().length()) <= 1)
                .ifPresent(near -> findings.add(
                        table,
                        FindingCode.ALMOST_KNOWN,
                        "'" + table.key() + "' is no table of the vocabulary. Did you mean '" + near + "'?"));
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
