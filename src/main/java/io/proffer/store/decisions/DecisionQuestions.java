package io.proffer.store.decisions;

import io.proffer.decisions.DecisionLog.Answered;
import io.proffer.decisions.StoredDecision;
import io.proffer.json.PackedJson;
import io.proffer.store.trip.Columns;
import io.proffer.store.trip.Conditions;
import io.proffer.store.trip.Question;
import io.proffer.store.trip.Trip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says decisions as rows, and back. */
final class DecisionQuestions {
    private static final String NEWEST_FIRST = " order by as_of desc, id desc";

    private DecisionQuestions() {}

    /**
     * Takes a decision along on a trip, with its account. Where that is gone, there is nothing to put in the place of its
     * id, and the store refuses the row.
     *
     * @param sharedLock keeps the account from being erased before the decision can be seen, and erased with it
     */
    static void tell(Trip trip, StoredDecision decision, String sharedLock) {
        trip.tell(
                "insert into decision (id, account_id, as_of, decided_at, ruleset_id, ruleset_hash, context_hash, verdicts,"
                        + " request, packed_context, packed_memory, answer, ledger_version) values (?, (select id from account where id = ?"
                        + sharedLock + "), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.id(),
                decision.accountId(),
                decision.asOf(),
                decision.decidedAt(),
                decision.rulesetId(),
                decision.rulesetHash(),
                decision.contextHash(),
                "," + String.join(",", decision.verdicts()) + ",",
                decision.request(),
                decision.context().packed(),
                decision.memory().packed(),
                decision.body().packed(),
                Objects.requireNonNull(decision.ledgerVersion(), "a new decision without a version"));
    }

    static Question<Optional<StoredDecision>> of(String id) {
        return first("select * from decision where id = ?", id);
    }

    /** The decision of an account that was made last. */
    static Question<Optional<StoredDecision>> latest(String accountId) {
        return first(
                "select * from decision where account_id = ? order by decided_at desc, id desc fetch first 1 rows only",
                accountId);
    }

    private static Question<Optional<StoredDecision>> first(String sql, Object... values) {
        return Question.ofFirst(sql, row -> Optional.of(stored(row)), Optional.empty(), values);
    }

    /** What was answered under a key since an instant. */
    static Question<Optional<Answered>> answered(String key, Instant since) {
        return Question.ofFirst(
                "select k.body_hash, d.* from idempotency_key k join decision d on d.id = k.decision_id"
                        + " where k.id = ? and k.created_at >= ?",
                row -> Optional.of(new Answered(row.getString("body_hash"), stored(row))),
                Optional.empty(),
                key,
                since);
    }

    /** Decisions that meet conditions, from the newest instant on. */
    static Question<List<StoredDecision>> decisions(Conditions conditions, int most) {
        return Question.ofEach(
                "select * from decision" + newest(conditions, most),
                DecisionQuestions::stored,
                conditions.values().toArray());
    }

    /** As much of them as tells which of them are looked for. */
    static Question<List<Head>> heads(Conditions conditions, int most) {
        return Question.ofEach(
                "select id, as_of, verdicts from decision" + newest(conditions, most),
                row -> new Head(row.getString("id"), Columns.instant(row, "as_of"), row.getString("verdicts")),
                conditions.values().toArray());
    }

    private static String newest(Conditions conditions, int most) {
        return " where " + conditions.text() + NEWEST_FIRST + " fetch first " + most + " rows only";
    }

    /** As much of a decision as tells whether it is looked for. */
    record Head(String id, Instant asOf, String verdicts) {
        boolean hasAny(Collection<String> wanted) {
            return wanted.stream().anyMatch(each -> verdicts.contains("," + each + ","));
        }
    }

    private static StoredDecision stored(ResultSet row) throws SQLException {
        String verdicts = row.getString("verdicts");
        return new StoredDecision(
                row.getString("id"),
                row.getString("account_id"),
                Columns.instant(row, "as_of"),
                Columns.instant(row, "decided_at"),
                row.getString("ruleset_id"),
                row.getString("ruleset_hash"),
                row.getString("context_hash"),
                List.of(verdicts.substring(1, verdicts.length() - 1).split(",")),
                row.getString("request"),
                kept(row, "packed_context", "context"),
                kept(row, "packed_memory", "memory"),
                kept(row, "answer", "body"),
                row.getObject("ledger_version", Long.class));
    }

    /** What was kept by a version that did not pack it yet is text, in a column of its own. */
    private static PackedJson kept(ResultSet row, String packed, String plain) throws SQLException {
        byte[] bytes = row.getBytes(packed);
        return bytes == null
                ? PackedJson.plain(Objects.requireNonNull(row.getString(plain), "a decision without its " + plain))
                : PackedJson.kept(bytes);
    }
}
