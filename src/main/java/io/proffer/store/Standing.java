package io.proffer.store;

import io.proffer.decisions.Recollection.Document;
import io.proffer.engine.memory.Assignment;
import io.proffer.store.PropositionQuestions.Ledger;
import io.proffer.store.trip.Columns;
import io.proffer.store.trip.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which state of an account's document and of its propositions stands, and which arms of experiments it was given: one
 * question, as it is asked for every decision.
 *
 * @param document its document
 * @param ledger the lock of its propositions
 * @param arms in the order of their experiments
 */
record Standing(Document document, Ledger ledger, List<Assignment> arms) {
    private static final Standing NONE = new Standing(Document.NONE, Ledger.NONE, List.of());

    Standing {
        arms = List.copyOf(arms);
    }

    /** A row for each arm, and one when there is none. */
    static Question<Standing> of(String accountId) {
        return new Question<>(
                "select a.version as document_version, a.updated_at, l.version, l.changed_at, l.care_blocks,"
                        + " e.experiment_key, e.arm, e.assigned_at, e.valid_until from account a"
                        + " left join account_ledger l on l.account_id = a.id"
                        + " left join experiment_assignment e on e.account_id = a.id where a.id = ? order by e.id",
                List.of(accountId),
                Standing::read);
    }

    private static Standing read(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return NONE;
        }
        Document document = new Document(rows.getLong("document_version"), Columns.instant(rows, "updated_at"));
        Ledger ledger = rows.getObject("version") == null ? Ledger.NONE : Ledger.of(rows);
        List<Assignment> arms = new ArrayList<>();
        boolean more = rows.getObject("experiment_key") != null;
        while (more) {
            arms.add(new Assignment(
                    rows.getString("experiment_key"),
                    rows.getString("arm"),
                    Columns.instant(rows, "assigned_at"),
                    Columns.instant(rows, "valid_until")));
            more = rows.next();
        }
        return new Standing(document, ledger, arms);
    }
}
