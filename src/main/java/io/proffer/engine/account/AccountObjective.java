package io.proffer.engine.account;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer wants to reach.
 *
 * @param key such as {@code PASS_SECURITY_AUDIT}
 * @param priority 1 (first) to 3
 * @param targetMetric what is measured
 * @param targetValue value to reach
 * @param source CSM, SURVEY, ONBOARDING or INFERRED
 * @param asOf when it was last confirmed
 */
public record AccountObjective(
        @Nullable String key,
        @Nullable Integer priority,
        @Nullable String targetMetric,
        @Nullable BigDecimal targetValue,
        @Nullable ObjectiveSource source,
        @Nullable Instant asOf) {}
