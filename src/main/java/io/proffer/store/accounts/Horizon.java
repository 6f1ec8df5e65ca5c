package io.proffer.store.accounts;

import io.proffer.identity.CurrentReach;
import io.proffer.identity.Reach;
import io.proffer.store.Filter;
import io.proffer.store.Transactions;
import io.proffer.store.trip.Conditions;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** Keeps accounts beyond the reach of whoever asks out of every answer of the store, with all that belongs to them. */
@Singleton
public class Horizon {
    private static final String OF_ACCOUNT =
            "accountId in (select a.id from AccountRow a where a.territory in :territories)";

    private final CurrentReach reach;
    private final EntityManager entities;

    Horizon(CurrentReach reach, EntityManager entities) {
        this.reach = reach;
        this.entities = entities;
    }

    /** True when an account of a territory may be seen; null is one without. */
    boolean covers(@Nullable String territory) {
        return reach.now().covers(territory);
    }

    /** True when what belongs to an account may be seen. It joins the transaction that runs, if there is one. */
    public boolean coversAccount(String accountId) {
        Reach now = reach.now();
        return now.isEverywhere()
                || Transactions.within(() -> entities.createQuery(
                                        "select count(*) from AccountRow a"
                                                + " where a.id = :id and a.territory in :territories",
                                        Long.class)
                                .setParameter("id", accountId)
                                .setParameter("territories", now.list())
                                .getSingleResult()
                        == 1);
    }

    /** Adds to a query for accounts which of them may be seen. */
    Filter onAccounts(Filter filter) {
        return add(filter, "territory in :territories");
    }

    /** Adds to a query for what belongs to accounts which of it may be seen. */
    public Filter onWhatBelongsToAccounts(Filter filter) {
        return add(filter, OF_ACCOUNT);
    }

    /** Adds a condition on {@code :territories}, those of the accounts that may be seen, where not all may be. */
    public Filter on(Filter filter, String condition) {
        return add(filter, condition);
    }

    /** The same for a select in SQL, whose rows have an {@code account_id}. */
    public Conditions onWhatBelongsToAccounts(Conditions conditions) {
        Reach now = reach.now();
        if (now.isEverywhere()) {
            return conditions;
        }
        return now.list().isEmpty()
                ? conditions.always("1 = 0")
                : conditions.in("account_id in (select a.id from account a where a.territory", now.list(), ")");
    }

    private Filter add(Filter filter, String condition) {
        Reach now = reach.now();
        return filter.when(now.isEverywhere() ? null : now.list(), condition, "territories");
    }
}
