package io.proffer.overrides;

import io.proffer.engine.memory.Override;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps overrides. Each call is one transaction and throws {@link io.proffer.ports.StoreUnavailable} when it could not
 * be made.
 */
public interface OverrideStore {

    /** Keeps an override of an account. */
    void add(String accountId, Override override);

    /** What stands for an account at an instant, approved or not, the oldest first. */
    List<Override> standing(String accountId, Instant at);

    /** What takes effect for an account at an instant: what stands, but FORCE_ELIGIBLE only once it is approved. */
    List<Override> active(String accountId, Instant at);

    /** One that stands, approved by somebody unless somebody approved it before; empty when there is none. */
    Optional<Override> approve(String accountId, String id, Word word);

    /** Ends one that stands; false when there is none. */
    boolean remove(String accountId, String id, Word word);

    /**
     * What somebody says of an override that stands.
     *
     * @param comment why, null when not said; the audit log keeps it
     */
    record Word(String by, @Nullable String comment, Instant at) {}
}
