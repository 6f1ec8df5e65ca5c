package io.proffer.engine.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that another system reported.
 *
 * @param id {@code sig_…}
 * @param type such as {@code feature.gate.hit}
 * @param occurredAt when it happened
 * @param featureKey feature it is about, null when none
 * @param contactRole role of the person, null when not said
 * @param key milestone or integration it is about, null when none
 * @param npsScore answer of the customer, 0 to 10, null when not said
 */
public record SignalSeen(
        String id,
        String type,
        Instant occurredAt,
        @Nullable String featureKey,
        @Nullable String contactRole,
        @Nullable String key,
        @Nullable Integer npsScore) {}
