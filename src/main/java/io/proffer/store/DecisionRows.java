package io.proffer.store;

import io.proffer.audit.AuditLog;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.StoredDecision;
import io.proffer.events.EventLog;
import io.proffer.events.NewEvent;
import io.proffer.json.PackedJson;
import io.proffer.propositions.Proposing;
import io.proffer.store.feed.NewEvents;
import io.proffer.store.trip.Columns;
import io.proffer.store.trip.Question;
import io.proffer.store.trip.Trip;
import io.proffer.store.trip.Trips;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions in their table. */
@ApplicationScoped
class DecisionRows implements PanacheRepositoryBase<DecisionRow, String>, DecisionLog {
    private static final int MOST_ATTEMPTS = 10;
    /** Most decisions that one page looks at for a verdict. */
    private static final int LOOKED_AT = 5_000;

    private static final String NEWEST_FIRST = " order by asOf desc, id desc";

    private final LedgerRows.Outlets outlets;
    private final Horizon horizon;
    private final NewEvents events;
    private final Trips trips;

    DecisionRows(EventLog feed, AuditLog audit, Horizon horizon, NewEvents events, Trips trips) {
        this.horizon = horizon;
        this.events = events;
        this.trips = trips;
        this.outlets = new LedgerRows.Outlets(feed, audit);
    }

    @Override
    public Appended append(
            StoredDecision decision, List<NewEvent> events, Proposing.Changes changes, @Nullable Key key) {
        for (int attempt = 1; ; attempt++) {
            try {
                Appending appending = new Appending(decision, events, changes, key);
                return changes.isNothing()
                        ? appendAlone(appending)
                        : Transactions.in(() -> appendWithChanges(appending));
            } catch (Overtaken e) {
                return Appended.OVERTAKEN;
            } catch (RuntimeException e) {
                if (!Transactions.isOvertaken(e) || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                if (key != null && answered(key.value(), key.since()).isPresent()) {
                    return Appended.KEY_USED;
                }
            }
        }
    }

    /** Most decisions change nothing among the propositions: they need no lock, and one trip. */
    private Appended appendAlone(Appending appending) {
        trips.keep(trip(appending));
        return Appended.KEPT;
    }

    private Appended appendWithChanges(Appending appending) {
        Proposing.Changes changes = appending.changes;
        LedgerRows ledger = PropositionRows.locked(getEntityManager(), outlets, changes.accountId());
        if (ledger.version() != changes.version()) {
            return Appended.OVERTAKEN;
        }
        for (Proposing.Step step : changes.steps()) {
            if (!step.keepIn(ledger)) {
                throw new Overtaken();
            }
        }
        changes.assignments().forEach(each -> ledger.keep(changes.accountId(), each));
        ledger.make(trip(appending));
        return Appended.KEPT;
    }

    private Trip trip(Appending appending) {
        Trip trip = new Trip();
        if (appending.key != null) {
            claim(trip, appending.key, appending.decision.id());
        }
        tell(trip, appending.decision);
        appending.events.forEach(event -> events.tell(trip, event));
        return trip;
    }

    private static void claim(Trip trip, Key key, String decisionId) {
        trip.tell("delete from idempotency_key where id = ? and created_at < ?", key.value(), key.since());
        trip.tell(
                "insert into idempotency_key (id, body_hash, decision_id, created_at) values (?, ?, ?, ?)",
                key.value(),
                key.bodyHash(),
                decisionId,
                key.at());
    }

    private static void tell(Trip trip, StoredDecision decision) {
        trip.tell(
                "insert into decision (id, account_id, as_of, decided_at, ruleset_id, ruleset_hash, context_hash, verdicts,"
                        + " request, context, memory, answer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision.id(),
                decision.accountId(),
                decision.asOf(),
                decision.decidedAt(),
                decision.rulesetId(),
                decision.rulesetHash(),
                decision.contextHash(),
                "," + String.join(",", decision.verdicts()) + ",",
                decision.request(),
                decision.context(),
                decision.memory(),
                decision.body().packed());
    }

    /** A budget was spent by others meanwhile: nothing is kept, and it is decided again. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("A budget was spent by others meanwhile.", null, false, false);
        }
    }

    private record Appending(
            StoredDecision decision,
            List<NewEvent> events,
            Proposing.Changes changes,
            @Nullable Key key) {}

    @Override
    public Optional<StoredDecision> find(String id) {
        return Transactions.in(() -> findByIdOptional(id).filter(row -> horizon.coversAccount(row.accountId)))
                .map(DecisionRows::stored);
    }

    @Override
    public Optional<StoredDecision> latest(String accountId) {
        return trips.ask(Question.ofFirst(
                "select * from decision where account_id = ? order by decided_at desc, id desc fetch first 1 rows only",
                row -> Optional.of(stored(row)),
                Optional.empty(),
                accountId));
    }

    @Override
    public Optional<Answered> answered(String key, Instant since) {
        return Transactions.in(() -> {
            IdempotencyKeyRow row = getEntityManager().find(IdempotencyKeyRow.class, key);
            return row == null || row.createdAt.isBefore(since)
                    ? Optional.empty()
                    : findByIdOptional(row.decisionId).map(decision -> new Answered(row.bodyHash, stored(decision)));
        });
    }

    @Override
    public Page search(Query query) {
        Filter filter = horizon.onWhatBelongsToAccounts(new Filter())
                .when(query.accountId(), "accountId = :account", "account")
                .when(query.from(), "asOf >= :from", "from")
                .when(query.to(), "asOf <= :to", "to")
                .after(Cursor.ofNullable(query.cursor()), "(asOf < :at or asOf = :at and id < :id)");
        return Transactions.in(() -> query.verdicts().isEmpty() ? page(filter, query) : pageOf(filter, query));
    }

    private Page page(Filter filter, Query query) {
        List<DecisionRow> rows = find(filter.text() + NEWEST_FIRST, filter.parameters())
                .range(0, query.limit())
                .list();
        Filter.Cut<DecisionRow> cut = Filter.Cut.of(rows, query.limit(), row -> new Cursor(row.asOf, row.id));
        return new Page(cut.rows().stream().map(DecisionRows::stored).toList(), cut.next());
    }

    /** However rare a verdict is, one page looks at so many decisions only; it may then be short and go on all the same. */
    private Page pageOf(Filter filter, Query query) {
        List<Head> heads = find(filter.text() + NEWEST_FIRST, filter.parameters())
                .range(0, LOOKED_AT - 1)
                .project(Head.class)
                .list();
        List<String> ids = new ArrayList<>();
        Head last = null;
        for (Head head : heads) {
            if (ids.size() == query.limit()) {
                break;
            }
            last = head;
            if (head.hasAny(query.verdicts())) {
                ids.add(head.id);
            }
        }
        boolean more = last != null && (last != heads.get(heads.size() - 1) || heads.size() == LOOKED_AT);
        List<StoredDecision> found = ids.isEmpty()
                ? List.of()
                : find("id in ?1" + NEWEST_FIRST, ids).stream()
                        .map(DecisionRows::stored)
                        .toList();
        return new Page(found, more ? new Cursor(last.asOf, last.id).text() : null);
    }

    /** As much of a decision as tells whether it is looked for; for Hibernate, which makes it. */
    public record Head(String id, Instant asOf, String verdicts) {
        boolean hasAny(Collection<String> wanted) {
            return wanted.stream().anyMatch(each -> verdicts.contains("," + each + ","));
        }
    }

    private static StoredDecision stored(ResultSet row) throws SQLException {
        return new StoredDecision(
                row.getString("id"),
                row.getString("account_id"),
                Columns.instant(row, "as_of"),
                Columns.instant(row, "decided_at"),
                row.getString("ruleset_id"),
                row.getString("ruleset_hash"),
                row.getString("context_hash"),
                verdicts(row.getString("verdicts")),
                row.getString("request"),
                row.getString("context"),
                row.getString("memory"),
                answer(row.getBytes("answer"), row.getString("body")));
    }

    private static PackedJson answer(byte @Nullable [] packed, @Nullable String plain) {
        return packed == null
                ? PackedJson.plain(Objects.requireNonNull(plain, "a decision without an answer"))
                : PackedJson.kept(packed);
    }

    private static List<String> verdicts(String written) {
        return List.of(written.substring(1, written.length() - 1).split(","));
    }

    private static StoredDecision stored(DecisionRow row) {
        return new StoredDecision(
                row.id,
                row.accountId,
                row.asOf,
                row.decidedAt,
                row.rulesetId,
                row.rulesetHash,
                row.contextHash,
                verdicts(row.verdicts),
                row.request,
                row.context,
                row.memory,
                answer(row.answer, row.body));
    }
}
