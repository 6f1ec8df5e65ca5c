package io.proffer.store.propositions;

import io.proffer.decisions.memory.Recollection.Document;
import io.proffer.store.propositions.PropositionQuestions.Ledger;
import io.proffer.store.trip.Columns;
import io.proffer.store.trip.Question;

/**
 * Which state of an account's document and of its propositions stands: one question, as it is asked for every decision.
 *
 * @param document its document
 * @param ledger the lock of its propositions
 */
record Standing(Document document, Ledger ledger) {
    private static final Standing NONE = new Standing(Document.NONE, Ledger.NONE);

    static Question<Standing> of(String accountId) {
        return Question.ofFirst(
                "select a.version as document_version, a.updated_at, l.version, l.changed_at, l.care_blocks from account a"
                        + " left join account_ledger l on l.account_id = a.id where a.id = ?",
                row -> new Standing(
                        new Document(row.getLong("document_version"), Columns.instant(row, "updated_at")),
                        row.getObject("version") == null ? Ledger.NONE : Ledger.of(row)),
                NONE,
                accountId);
    }
}
