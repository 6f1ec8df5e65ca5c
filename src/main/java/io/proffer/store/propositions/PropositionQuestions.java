package io.proffer.store.propositions;

import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore.Order;
import io.proffer.propositions.PropositionStore.Outcomes;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.store.trip.Columns;
import io.proffer.store.trip.Conditions;
import io.proffer.store.trip.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of propositions and of what happened to them. */
final class PropositionQuestions {
    private static final String PROPOSITIONS =
            "select id, account_id, subscription_id, segment, owner_id, offer_key, offer_version, family, exclusive_group,"
                    + " commercial, state, decision_id, ruleset_id, rank_at_creation, score, need_strength, terms, proposed_at,"
                    + " expires_at, snoozed_until, superseded_by, presented, accepted, created_at, updated_at, body"
                    + " from proposition";

    /** Below every score where there is none. */
    static final String SCORE = "coalesce(score, -1)";

    private PropositionQuestions() {}

    /**
     * The lock of an account's propositions, read and not held.
     *
     * @param version counts their changes
     * @param changedAt when something last happened to them
     * @param care care rows that held and whose end is not over
     */
    record Ledger(long version, Instant changedAt, List<CareBlock> care) {
        /** Nothing was ever proposed. */
        static final Ledger NONE = new Ledger(0, Instant.EPOCH, List.of());

        static Ledger of(ResultSet row) throws SQLException {
            String care = row.getString("care_blocks");
            return new Ledger(
                    row.getLong("version"),
                    Columns.instant(row, "changed_at"),
                    care == null ? List.of() : List.of(CanonicalJson.readBack(care, CareBlock[].class)));
        }
    }

    static Question<Ledger> ledger(String accountId) {
        return Question.ofFirst(
                "select version, changed_at, care_blocks from account_ledger where account_id = ?",
                Ledger::of,
                Ledger.NONE,
                accountId);
    }

    /** What was proposed, shown and answered after an instant, the oldest first. */
    static Question<List<ContactEvent>> contacts(String accountId, Instant since) {
        return Question.ofEach(
                "select contact from proposition_event where account_id = ? and occurred_at > ? and contact is not null"
                        + " order by occurred_at, received_at, id",
                row -> CanonicalJson.readBack(row.getString("contact"), ContactEvent.class),
                accountId,
                since);
    }

    /** The arms of experiments that an account was given, in the order of the experiments. */
    static Question<List<Assignment>> arms(String accountId) {
        return Question.ofEach(
                "select experiment_key, arm, assigned_at, valid_until from experiment_assignment where account_id = ?"
                        + " order by id",
                row -> new Assignment(
                        row.getString("experiment_key"),
                        row.getString("arm"),
                        Columns.instant(row, "assigned_at"),
                        Columns.instant(row, "valid_until")),
                accountId);
    }

    static Question<Optional<StoredProposition>> of(String id) {
        return Question.ofFirst(
                PROPOSITIONS + " where id = ?",
                row -> Optional.of(PropositionMapping.stored(row)),
                Optional.empty(),
                id);
    }

    /** Propositions whose snooze or time has ended by an instant, the longest ago first. */
    static Question<List<StoredProposition>> due(Instant now, int most) {
        return Question.ofEach(
                PROPOSITIONS + " where due_at <= ? order by due_at, id fetch first " + most + " rows only",
                PropositionMapping::stored,
                now);
    }

    /** Those of one account. */
    static Question<List<StoredProposition>> dueOf(String accountId, Instant now) {
        return Question.ofEach(
                PROPOSITIONS + " where account_id = ? and due_at <= ? order by due_at, id",
                PropositionMapping::stored,
                accountId,
                now);
    }

    /** Propositions that still stand, withheld ones included, the oldest first. */
    static Question<List<StoredProposition>> open(String accountId) {
        return Question.ofEach(
                PROPOSITIONS + " where account_id = ? and open_key is not null order by created_at, id",
                PropositionMapping::stored,
                accountId);
    }

    /** Propositions that meet conditions, in an order. */
    static Question<List<StoredProposition>> propositions(Conditions conditions, Order order, int most) {
        return Question.ofEach(
                PROPOSITIONS + " where " + conditions.text() + first(order, most),
                PropositionMapping::stored,
                conditions.values().toArray());
    }

    /** What happened to propositions that meet conditions, by their ids, the oldest first. */
    static Question<Map<String, List<StoredEvent>>> events(Conditions conditions, Order order, int most) {
        String propositions = "(select id from proposition where " + conditions.text() + first(order, most) + ")";
        return events(new Conditions()
                .always("proposition_id in " + propositions, conditions.values().toArray()));
    }

    /** What happened to some propositions, one at least, by their ids, the oldest first. */
    static Question<Map<String, List<StoredEvent>>> events(Collection<String> propositionIds) {
        return events(new Conditions().in("proposition_id", propositionIds, ""));
    }

    private static Question<Map<String, List<StoredEvent>>> events(Conditions ofEvents) {
        return new Question<>(
                "select proposition_id, body from proposition_event where " + ofEvents.text()
                        + " order by occurred_at, received_at, id",
                ofEvents.values(),
                PropositionQuestions::events);
    }

    /** How many propositions that meet conditions are in each state. */
    static Question<Map<PropositionState, Long>> counts(Conditions conditions) {
        return new Question<>(
                "select state, count(*) as propositions from proposition where " + conditions.text()
                        + " group by state",
                conditions.values(),
                rows -> {
                    Map<PropositionState, Long> counts = new EnumMap<>(PropositionState.class);
                    while (rows.next()) {
                        counts.put(PropositionState.valueOf(rows.getString("state")), rows.getLong("propositions"));
                    }
                    return counts;
                });
    }

    /** What became of propositions that meet conditions, by ruleset. */
    static Question<Map<String, Outcomes>> outcomes(Conditions conditions) {
        return new Question<>(
                "select ruleset_id, count(*) as made, sum(case when presented then 1 else 0 end) as presented,"
                        + " sum(case when accepted then 1 else 0 end) as accepted,"
                        + " sum(case when state = 'DECLINED' then 1 else 0 end) as declined"
                        + " from proposition where " + conditions.text() + " group by ruleset_id",
                conditions.values(),
                rows -> {
                    Map<String, Outcomes> outcomes = new HashMap<>();
                    while (rows.next()) {
                        outcomes.put(
                                rows.getString("ruleset_id"),
                                new Outcomes(
                                        rows.getLong("made"),
                                        rows.getLong("presented"),
                                        rows.getLong("accepted"),
                                        rows.getLong("declined")));
                    }
                    return outcomes;
                });
    }

    private static String first(Order order, int most) {
        String columns = switch (order) {
            case MADE_FIRST -> "created_at, id";
            case MADE_LAST -> "created_at desc, id desc";
            case SCORED_HIGHEST -> SCORE + " desc, id";
        };
        return " order by " + columns + " fetch first " + most + " rows only";
    }

    private static Map<String, List<StoredEvent>> events(ResultSet rows) throws SQLException {
        Map<String, List<StoredEvent>> events = new HashMap<>();
        while (rows.next()) {
            events.computeIfAbsent(rows.getString("proposition_id"), id -> new ArrayList<>())
                    .add(CanonicalJson.readBack(rows.getString("body"), StoredEvent.class));
        }
        return events;
    }
}
