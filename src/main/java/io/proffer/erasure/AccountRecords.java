package io.proffer.erasure;

import java.time.Instant;

/** All that is kept of an account; throws {@link io.proffer.ports.StoreUnavailable} when the store failed. */
@FunctionalInterface
public interface AccountRecords {

    /**
     * Erases it, with the particulars in the audit log, which gets an entry that says so; all of it or nothing.
     *
     * @return false when there was nothing
     */
    boolean erase(String accountId, String actor, Instant at);
}
