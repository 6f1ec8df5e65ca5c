package io.proffer.engine.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Use of one feature in the running period.
 *
 * <p>{@code utilizationPct} is used / limit in percent, uncapped; gate hits are attempts to use a feature that is not in
 * the plan.
 */
public record EntitlementUsage(
        @Nullable String featureKey,
        @Nullable EntitlementType type,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal used,
        @Nullable String unit,
        @Nullable LimitType limitType,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable BigDecimal utilizationPct,
        @Nullable BigDecimal projectedUtilizationPct,
        @Nullable Integer periodsOverWarn,
        @Nullable BigDecimal overage,
        @Nullable BigDecimal peakUtilizationPct90d,
        @Nullable Boolean burst,
        @Nullable Integer gateHits7d,
        @Nullable Integer gateHits30d,
        @Nullable Integer distinctUsersAtGate30d,
        @Nullable List<ContactRole> rolesAtGate,
        @Nullable Instant lastGateHitAt,
        @Nullable Instant asOf) {
    /** Copies the lists. */
    public EntitlementUsage {
        rolesAtGate = rolesAtGate == null ? null : List.copyOf(rolesAtGate);
    }

    /** An entry of which only the feature is known. */
    public static EntitlementUsage unknown(String feature) {
        return new EntitlementUsage(
                feature, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    /** This entry with other figures of the feature's gate. */
    public EntitlementUsage withGate(
            @Nullable Integer hits7d,
            @Nullable Integer hits30d,
            @Nullable List<ContactRole> roles,
            @Nullable Instant last) {
        return new EntitlementUsage(
                featureKey,
                type,
                limit,
                used,
                unit,
                limitType,
                periodStart,
                periodEnd,
                utilizationPct,
                projectedUtilizationPct,
                periodsOverWarn,
                overage,
                peakUtilizationPct90d,
                burst,
                hits7d,
                hits30d,
                distinctUsersAtGate30d,
                roles,
                last,
                asOf);
    }
}
