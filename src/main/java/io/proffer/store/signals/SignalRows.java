package io.proffer.store.signals;

import io.proffer.engine.memory.SignalSeen;
import io.proffer.ports.StoreUnavailable;
import io.proffer.signals.Signal;
import io.proffer.signals.SignalStore;
import io.proffer.store.Transactions;
import io.proffer.store.accounts.HeldAccounts;
import io.proffer.store.trip.Trips;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Signals in their table. */
@ApplicationScoped
class SignalRows implements PanacheRepositoryBase<SignalRow, String>, SignalStore {
    private static final int ATTEMPTS = 20;

    private final Trips trips;
    private final HeldAccounts accounts;

    SignalRows(Trips trips, HeldAccounts accounts) {
        this.accounts = accounts;
        this.trips = trips;
    }

    @Override
    public Set<String> keep(Collection<Signal> signals) {
        // In one order everywhere, so that two batches with the same events never wait for each other in a circle.
        Map<String, Signal> byId = new TreeMap<>();
        signals.forEach(signal -> byId.putIfAbsent(signal.seen().id(), signal));
        for (int attempt = 1; ; attempt++) {
            try {
                return Transactions.in(() -> keepNew(byId));
            } catch (RuntimeException e) {
                // Somebody kept one of them between our look and our insert: the next look finds it.
                if (!Transactions.isDuplicate(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new StoreUnavailable(e);
                }
            }
        }
    }

    private Set<String> keepNew(Map<String, Signal> byId) {
        Set<String> isNew = new HashSet<>(byId.keySet());
        if (!byId.isEmpty()) {
            isNew.removeAll(getEntityManager()
                    .createQuery("select s.id from SignalRow s where s.id in :ids", String.class)
                    .setParameter("ids", byId.keySet())
                    .getResultList());
        }
        Set<String> present = accounts.present(byId.values().stream()
                .filter(signal -> isNew.contains(signal.seen().id()))
                .map(Signal::accountId)
                .collect(Collectors.toCollection(TreeSet::new)));
        isNew.removeIf(id -> !present.contains(byId.get(id).accountId()));
        byId.values().stream()
                .filter(signal -> isNew.contains(signal.seen().id()))
                .map(SignalRow::of)
                .forEach(this::persist);
        flush();
        return isNew;
    }

    @Override
    public List<SignalSeen> of(String accountId, Instant since, Instant until) {
        return trips.ask(AccountQuestions.signals(accountId, since, until));
    }

    @Override
    public List<SignalSeen> claim(String accountId, Claim claim) {
        return Transactions.in(() -> {
            List<SignalRow> free = find(
                            "accountId = ?1 and decidedAt is null and (claimedUntil is null or claimedUntil <= ?2)"
                                    + " order by occurredAt desc, id",
                            accountId,
                            claim.at())
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .range(0, claim.most() - 1)
                    .list();
            free.forEach(row -> row.claimedUntil = claim.until());
            return free.stream().map(SignalRow::seen).toList();
        });
    }

    @Override
    public void release(Collection<String> ids) {
        Transactions.in(() -> update("claimedUntil = null where id in ?1 and decidedAt is null", ids));
    }

    @Override
    public List<String> accountsWaiting(Instant receivedBefore, Instant now, int limit) {
        return Transactions.in(() -> getEntityManager()
                .createQuery(
                        "select s.accountId from SignalRow s where s.decidedAt is null and s.receivedAt < :before"
                                + " and (s.claimedUntil is null or s.claimedUntil <= :now) group by s.accountId order by min(s.receivedAt)",
                        String.class)
                .setParameter("before", receivedBefore)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public void decided(Collection<String> ids, Instant at) {
        Transactions.in(() -> update(
                "decidedAt = :at where id in :ids", Parameters.with("at", at).and("ids", ids)));
    }

    @Override
    public void prune(Instant now) {
        Transactions.in(() -> delete("expiresAt <= ?1", now));
    }
}
