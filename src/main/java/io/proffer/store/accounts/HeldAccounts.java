package io.proffer.store.accounts;

import io.proffer.accounts.AccountGone;
import io.proffer.store.trip.Trips;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps accounts from being erased until a transaction ends, so that nothing is kept of one that is gone. On H2, which has
 * no shared locks, it only looks whether they are there.
 */
@ApplicationScoped
public class HeldAccounts {
    private final EntityManager entities;
    private final Trips trips;

    HeldAccounts(EntityManager entities, Trips trips) {
        this.entities = entities;
        this.trips = trips;
    }

    /**
     * Holds an account in the transaction that runs.
     *
     * @throws AccountGone when there is none
     */
    public void hold(String accountId) {
        if (present(List.of(accountId)).isEmpty()) {
            throw new AccountGone(accountId);
        }
    }

    /** Those of some accounts that are there, held in the transaction that runs. */
    @SuppressWarnings("unchecked")
    public Set<String> present(Collection<String> accountIds) {
        return accountIds.isEmpty()
                ? Set.of()
                : new HashSet<String>(entities.createNativeQuery(
                                "select id from account where id in :ids order by id" + trips.sharedLock())
                        .setParameter("ids", accountIds)
                        .getResultList());
    }
}
