package io.proffer.engine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a plan includes of a feature (DT-01).
 *
 * @param planKey plan
 * @param featureKey feature
 * @param type METERED, BOOLEAN or CONFIG
 * @param included for BOOLEAN: whether the plan includes it; true for others
 * @param limit for METERED: units in a period, null when unlimited or not metered
 * @param unit what is counted, null when not metered
 * @param period such as MONTH, null when not metered
 * @param limitType SOFT or HARD, null when not limited
 * @param warnAtPct share of the limit at which usage is near it, null when not limited
 */
public record PlanLimit(
        String planKey,
        String featureKey,
        String type,
        boolean included,
        @Nullable Long limit,
        @Nullable String unit,
        @Nullable String period,
        @Nullable String limitType,
        @Nullable Integer warnAtPct) {}
