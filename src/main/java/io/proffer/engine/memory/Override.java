package io.proffer.engine.memory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What customer success decided for one account, for a while.
 *
 * @param id {@code ovr_…}
 * @param kind what it does
 * @param family family it is about, null when it is about one offer or everything
 * @param offerKey offer it is about, null when it is about a family or everything
 * @param channel channel it is about, null for all
 * @param reason why, in the words of who made it
 * @param createdBy who made it
 * @param createdAt when
 * @param approvedBy who approved it, null when it needs none
 * @param expiresAt when it ends; at most 180 days after it was made
 */
public record Override(
        String id,
        OverrideKind kind,
        @Nullable String family,
        @Nullable String offerKey,
        @Nullable String channel,
        String reason,
        String createdBy,
        Instant createdAt,
        @Nullable String approvedBy,
        Instant expiresAt) {

    /** The longest an override lasts. */
    public static final Duration LONGEST = Duration.ofDays(180);

    /** The first instant at which it has no effect: {@code expiresAt}, but never more than 180 days after it was made. */
    public Instant end() {
        Instant latest = createdAt.plus(LONGEST);
        return expiresAt.isBefore(latest) ? expiresAt : latest;
    }

    /**
     * True when it has effect at an instant. Forcing eligibility needs the approval of somebody else than who made it.
     */
    public boolean isInForce(Instant at) {
        boolean allowed = kind != OverrideKind.FORCE_ELIGIBLE || (approvedBy != null && !approvedBy.equals(createdBy));
        return allowed && !createdAt.isAfter(at) && end().isAfter(at);
    }
}
