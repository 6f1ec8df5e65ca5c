package io.proffer.identity.signin;

import io.proffer.audit.AuditAct;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps API keys. Throws {@link io.proffer.ports.StoreUnavailable} when the store failed. */
public interface ApiKeyStore {

    /** The key of an id, revoked or not. */
    Optional<ApiKey> find(String id);

    /** All keys, the oldest first. */
    List<ApiKey> all();

    /** True when there is a key that is good at an instant. */
    boolean hasGood(Instant now);

    /**
     * Keeps a new key with its audit entry.
     *
     * @return false when a key of that name stands
     */
    boolean add(ApiKey key, AuditAct act);

    /**
     * Revokes a key, with its audit entry.
     *
     * @return false when there is none that is not revoked
     */
    boolean revoke(String id, Instant at, AuditAct act);

    /** Notes that a key was used. */
    void used(String id, Instant at);
}
