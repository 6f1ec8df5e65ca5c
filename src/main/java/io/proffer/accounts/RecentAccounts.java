package io.proffer.accounts;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts that were read lately, so that one that is asked for again need not be parsed again. What is held here is a
 * guess: whoever uses it asks the store whether its version still stands, since another replica may have changed it.
 */
public final class RecentAccounts {
    private final Map<String, StoredAccount> byId = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    /** Holds as many accounts as their documents fit into so many bytes, those that were used last. */
    public RecentAccounts(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** What was read last of an id, to be compared with the store. */
    public synchronized Optional<StoredAccount> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Holds what was read, in place of what was held of the same id. */
    public synchronized void keep(StoredAccount account) {
        StoredAccount before = byId.put(account.account().id(), account);
        bytes += size(account) - (before == null ? 0 : size(before));
        Iterator<StoredAccount> eldest = byId.values().iterator();
        while (bytes > mostBytes) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(StoredAccount account) {
        return account.json().size();
    }
}
