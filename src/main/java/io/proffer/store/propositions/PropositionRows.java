package io.proffer.store.propositions;

import io.proffer.propositions.AccountLedger;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.store.Cursor;
import io.proffer.store.Filter;
import io.proffer.store.Transactions;
import io.proffer.store.accounts.Horizon;
import io.proffer.store.trip.Conditions;
import io.proffer.store.trip.Trip;
import io.proffer.store.trip.Trips;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Propositions in their tables. */
@ApplicationScoped
class PropositionRows implements PanacheRepositoryBase<PropositionRow, String>, PropositionStore {
    private final LedgerRows.Outlets outlets;
    private final Horizon horizon;
    private final Trips trips;

    PropositionRows(LedgerRows.Outlets outlets, Horizon horizon, Trips trips) {
        this.horizon = horizon;
        this.trips = trips;
        this.outlets = outlets;
    }

    @Override
    public Optional<StoredProposition> find(String id) {
        return trips.ask(PropositionQuestions.of(id))
                .filter(found -> horizon.coversAccount(found.origin().accountId()));
    }

    @Override
    public Map<String, List<StoredEvent>> events(Collection<String> propositionIds) {
        return propositionIds.isEmpty() ? Map.of() : trips.ask(PropositionQuestions.events(propositionIds));
    }

    @Override
    public Page search(Query query) {
        return cut(trips.ask(PropositionQuestions.propositions(asked(query), query.order(), query.limit() + 1)), query);
    }

    @Override
    public Listing searchWithEvents(Query query) {
        Conditions asked = asked(query);
        Trip trip = new Trip();
        var propositions = trip.ask(PropositionQuestions.propositions(asked, query.order(), query.limit() + 1));
        var events = trip.ask(PropositionQuestions.events(asked, query.order(), query.limit()));
        trips.make(trip);
        return new Listing(cut(propositions.get(), query), events.get());
    }

    private static Page cut(List<StoredProposition> found, Query query) {
        Filter.Cut<StoredProposition> cut = Filter.Cut.of(found, query.limit(), each -> switch (query.order()) {
            case MADE_FIRST, MADE_LAST -> new Cursor(each.origin().createdAt(), each.id()).text();
            case SCORED_HIGHEST ->
                ScoreCursor.behind(each.origin().score(), each.id()).text();
        });
        return new Page(cut.rows(), cut.next());
    }

    private Conditions asked(Query query) {
        Conditions conditions = horizon.onWhatBelongsToAccounts(new Conditions())
                .when(query.accountId(), "account_id = ?")
                .in("state", query.states().stream().map(Enum::name).toList(), "")
                .when(query.ownerId(), "owner_id = ?")
                .when(query.expiringBefore(), "open_key is not null and expires_at < ?")
                .when(query.withheldToo() ? null : false, "withheld = ?");
        return query.cursor() == null ? conditions : behind(query.cursor(), query.order(), conditions);
    }

    private static Conditions behind(String cursor, Order order, Conditions conditions) {
        return switch (order) {
            case MADE_FIRST -> {
                Cursor end = Cursor.of(cursor);
                yield conditions.always("(created_at > ? or created_at = ? and id > ?)", end.at(), end.at(), end.id());
            }
            case MADE_LAST -> {
                Cursor end = Cursor.of(cursor);
                yield conditions.always("(created_at < ? or created_at = ? and id < ?)", end.at(), end.at(), end.id());
            }
            case SCORED_HIGHEST -> {
                ScoreCursor end = ScoreCursor.of(cursor);
                String score = PropositionQuestions.SCORE;
                yield conditions.always(
                        "(" + score + " < ? or " + score + " = ? and id > ?)", end.score(), end.score(), end.id());
            }
        };
    }

    @Override
    public Map<PropositionState, Long> counts(Query query) {
        return trips.ask(PropositionQuestions.counts(asked(query)));
    }

    @Override
    public Map<String, Outcomes> outcomes(List<String> rulesetIds) {
        if (rulesetIds.isEmpty()) {
            return Map.of();
        }
        return trips.ask(PropositionQuestions.outcomes(horizon.onWhatBelongsToAccounts(new Conditions())
                .in("ruleset_id", rulesetIds, "")
                .always("withheld = ?", false)));
    }

    @Override
    public List<StoredProposition> due(Instant now, int limit) {
        return trips.ask(PropositionQuestions.due(now, limit));
    }

    @Override
    public <T> T change(String accountId, Function<AccountLedger, T> work) {
        return Transactions.again(() -> {
            LedgerRows ledger = LedgerRows.locked(getEntityManager(), outlets, accountId);
            T done = work.apply(ledger);
            ledger.leaveNothingBehind();
            return done;
        });
    }
}
