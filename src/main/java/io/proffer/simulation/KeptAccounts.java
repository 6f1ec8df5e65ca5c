package io.proffer.simulation;

import io.proffer.accounts.AccountStore;
import io.proffer.accounts.StoredAccount;
import io.proffer.engine.account.Account;
import io.proffer.json.PackedJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts in memory, without their documents. */
final class KeptAccounts implements AccountStore {
    private final Map<String, StoredAccount> accounts = new HashMap<>();

    @Override
    public Optional<StoredAccount> find(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public List<StoredAccount> findAll(List<String> ids) {
        return ids.stream().map(accounts::get).filter(each -> each != null).toList();
    }

    @Override
    public Optional<Put> put(Account account, @Nullable Long expected) {
        StoredAccount stored = new StoredAccount(account, PackedJson.plain(""), "", 1, Instant.EPOCH);
        return Optional.of(new Put(stored, accounts.put(account.id(), stored) == null));
    }

    @Override
    public void putAll(List<Account> all) {
        all.forEach(each -> put(each, null));
    }

    @Override
    public Page list(Query query) {
        return new Page(accounts.values().stream().limit(query.limit()).toList(), null);
    }

    @Override
    public long count() {
        return accounts.size();
    }
}
