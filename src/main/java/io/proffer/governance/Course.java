package io.proffer.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a ruleset ruled or shall rule.
 *
 * @param effectiveFrom when it shall begin, null when that is not planned
 * @param scheduledBy who planned it, null when nobody did
 * @param activatedAt when it began to rule last, null when it never did
 * @param activatedBy who let it rule, null when it never did
 * @param endedAt when it ceased to rule, null before
 * @param previous the ruleset that ruled before it, null for the first
 * @param problem why a planned beginning failed, null when it did not
 */
public record Course(
        @Nullable Instant effectiveFrom,
        @Nullable String scheduledBy,
        @Nullable Instant activatedAt,
        @Nullable String activatedBy,
        @Nullable Instant endedAt,
        @Nullable String previous,
        @Nullable String problem) {
    /** Never ruled, nothing planned. */
    public static final Course NONE = new Course(null, null, null, null, null, null, null);

    /** Planned to begin. */
    public static Course planned(Instant from, String by) {
        return new Course(from, by, null, null, null, null, null);
    }

    /** A plan that failed. */
    public static Course failed(String why) {
        return new Course(null, null, null, null, null, null, why);
    }

    /** Ruling from now on; a later beginning that was planned is not to come any more. */
    public Course begun(Instant at, String by, @Nullable String before) {
        boolean early = effectiveFrom != null && effectiveFrom.isAfter(at);
        return new Course(early ? null : effectiveFrom, early ? null : scheduledBy, at, by, null, before, null);
    }

    /** Ruling again, after the one that followed was taken back. */
    public Course resumed(Instant at, String by) {
        return begun(at, by, previous);
    }

    /** Not ruling any more. */
    public Course ended(Instant at) {
        return new Course(effectiveFrom, scheduledBy, activatedAt, activatedBy, at, previous, null);
    }
}
