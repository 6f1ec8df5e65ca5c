package io.proffer.accounts;

import io.proffer.engine.account.Account;
import io.proffer.ports.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps accounts. Each call is one transaction and throws {@link StoreUnavailable} when it could not be made. */
public interface AccountStore {

    /** The account of an id. */
    Optional<StoredAccount> find(String id);

    /**
     * The account of an id as it was known last, without a look at the store: empty when it is not known, and it may have
     * changed since.
     */
    default Optional<StoredAccount> known(String id) {
        return Optional.empty();
    }

    /** The accounts of some ids, in any order; what is not known is left out. */
    List<StoredAccount> findAll(List<String> ids);

    /** Those of some ids that are accounts. */
    default Set<String> known(Set<String> ids) {
        return findAll(List.copyOf(ids)).stream()
                .map(stored -> stored.account().id())
                .collect(Collectors.toSet());
    }

    /**
     * Keeps an account in place of the one of the same id. One that is the same already keeps its version.
     *
     * @param expected the version to replace, 0 for none yet, null for whatever is there
     * @return empty when another version than expected is there
     */
    Optional<Put> put(Account account, @Nullable Long expected);

    /** Keeps many accounts, all or none. */
    void putAll(List<Account> accounts);

    /** Accounts in the order they first came, from a cursor on. */
    Page list(Query query);

    /** How many there are. */
    long count();

    /**
     * What was put.
     *
     * @param created true when there was none before
     */
    record Put(StoredAccount account, boolean created) {}

    /**
     * Which accounts.
     *
     * @param cursor where the last page ended, null for the first
     * @param limit most accounts of a page
     * @param crm key in the CRM, null for any
     */
    record Query(
            @Nullable String cursor, int limit, @Nullable String crm) {}

    /**
     * Some accounts.
     *
     * @param next cursor of the next page, null when this is the last
     */
    record Page(List<StoredAccount> accounts, @Nullable String next) {
        /** Copies the list. */
        public Page {
            accounts = List.copyOf(accounts);
        }
    }
}
