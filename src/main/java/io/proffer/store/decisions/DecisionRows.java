package io.proffer.store.decisions;

import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.StoredDecision;
import io.proffer.events.NewEvent;
import io.proffer.propositions.Changes;
import io.proffer.store.Cursor;
import io.proffer.store.Filter;
import io.proffer.store.Transactions;
import io.proffer.store.accounts.Horizon;
import io.proffer.store.decisions.DecisionQuestions.Head;
import io.proffer.store.feed.NewEvents;
import io.proffer.store.propositions.LedgerRows;
import io.proffer.store.trip.Conditions;
import io.proffer.store.trip.RowHeld;
import io.proffer.store.trip.Trip;
import io.proffer.store.trip.Trips;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decisions in their table. */
@ApplicationScoped
class DecisionRows implements DecisionLog {
    private static final int MOST_ATTEMPTS = 10;
    /** Most decisions that one page looks at for a verdict. */
    private static final int LOOKED_AT = 5_000;

    private final LedgerRows.Outlets outlets;
    private final Horizon horizon;
    private final EntityManager entities;
    private final NewEvents events;
    private final Trips trips;

    DecisionRows(EntityManager entities, LedgerRows.Outlets outlets, Horizon horizon, NewEvents events, Trips trips) {
        this.outlets = outlets;
        this.horizon = horizon;
        this.entities = entities;
        this.events = events;
        this.trips = trips;
    }

    @Override
    public Appended append(StoredDecision decision, List<NewEvent> events, Changes changes, @Nullable Key key) {
        for (int attempt = 1; ; attempt++) {
            try {
                Appending appending = new Appending(decision, events, changes, key);
                return changes.isNothing()
                        ? appendAlone(appending)
                        : Transactions.in(() -> appendWithChanges(appending));
            } catch (Overtaken e) {
                return Appended.OVERTAKEN;
            } catch (RuntimeException e) {
                if (Transactions.isMissing(e)) {
                    // The account was erased meanwhile.
                    return Appended.OVERTAKEN;
                }
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
        try {
            trips.keep(trip(appending, trips.sharedLockAtOnce()));
        } catch (RowHeld e) {
            // Somebody changes the account: this decision waits for that, and no other one does.
            trips.make(trip(appending, trips.sharedLock()));
        }
        return Appended.KEPT;
    }

    private Appended appendWithChanges(Appending appending) {
        Changes changes = appending.changes;
        LedgerRows ledger = LedgerRows.locked(entities, outlets, changes.accountId());
        if (ledger.version() != changes.version() || !changes.keepIn(ledger)) {
            throw new Overtaken();
        }
        ledger.make(trip(appending, trips.sharedLock()));
        return Appended.KEPT;
    }

    private Trip trip(Appending appending, String sharedLock) {
        Trip trip = new Trip();
        if (appending.key != null) {
            claim(trip, appending.key, appending.decision.id());
        }
        DecisionQuestions.tell(trip, appending.decision, sharedLock);
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

    /** Propositions or a budget were changed by others meanwhile: nothing is kept, and it is decided again. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("The propositions or a budget were changed by others meanwhile.", null, false, false);
        }
    }

    private record Appending(
            StoredDecision decision,
            List<NewEvent> events,
            Changes changes,
            @Nullable Key key) {}

    @Override
    public Optional<StoredDecision> find(String id) {
        return trips.ask(DecisionQuestions.of(id)).filter(decision -> horizon.coversAccount(decision.accountId()));
    }

    @Override
    public Optional<StoredDecision> latest(String accountId) {
        return trips.ask(DecisionQuestions.latest(accountId));
    }

    @Override
    public Optional<Answered> answered(String key, Instant since) {
        return trips.ask(DecisionQuestions.answered(key, since));
    }

    @Override
    public Page search(Query query) {
        Conditions asked = asked(query);
        return query.verdicts().isEmpty() ? page(asked, query) : pageOf(asked, query);
    }

    private Conditions asked(Query query) {
        Conditions conditions = horizon.onWhatBelongsToAccounts(new Conditions())
                .when(query.accountId(), "account_id = ?")
                .when(query.from(), "as_of >= ?")
                .when(query.to(), "as_of <= ?");
        Cursor cursor = Cursor.ofNullable(query.cursor());
        return cursor == null
                ? conditions
                : conditions.always("(as_of < ? or as_of = ? and id < ?)", cursor.at(), cursor.at(), cursor.id());
    }

    private Page page(Conditions asked, Query query) {
        List<StoredDecision> found = trips.ask(DecisionQuestions.decisions(asked, query.limit() + 1));
        Filter.Cut<StoredDecision> cut =
                Filter.Cut.of(found, query.limit(), each -> new Cursor(each.asOf(), each.id()).text());
        return new Page(cut.rows(), cut.next());
    }

    /** However rare a verdict is, one page looks at so many decisions only; it may then be short and go on all the same. */
    private Page pageOf(Conditions asked, Query query) {
        List<Head> heads = trips.ask(DecisionQuestions.heads(asked, LOOKED_AT));
        List<String> ids = new ArrayList<>();
        Head last = null;
        for (Head head : heads) {
            if (ids.size() == query.limit()) {
                break;
            }
            last = head;
            if (head.hasAny(query.verdicts())) {
                ids.add(head.id());
            }
        }
        boolean more = last != null && (last != heads.get(heads.size() - 1) || heads.size() == LOOKED_AT);
        List<StoredDecision> found = ids.isEmpty()
                ? List.of()
                : trips.ask(DecisionQuestions.decisions(new Conditions().in("id", ids, ""), ids.size()));
        return new Page(found, more ? new Cursor(last.asOf(), last.id()).text() : null);
    }
}
