package io.proffer.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps how far the latest verification is, for every replica to read. Each call throws {@link
 * io.proffer.ports.StoreUnavailable} when the store failed.
 */
public interface VerificationStore {

    /** The latest verification, empty before the first. */
    Optional<Kept> latest();

    /** Keeps how far it is. */
    void keep(Verification.Progress progress, Instant now);

    /**
     * A verification as it is kept.
     *
     * @param heardAt when its replica last said anything of it
     */
    record Kept(Verification.Progress progress, Instant heardAt) {}
}
