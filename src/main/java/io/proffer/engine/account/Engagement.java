package io.proffer.engine.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the product is used. */
public record Engagement(
        @Nullable Integer mau,
        @Nullable Integer wau,
        @Nullable BigDecimal dauMauRatio,
        @Nullable Integer activeSeats30d,
        @Nullable BigDecimal seatUtilizationPct,
        @Nullable Integer periodsOverWarn,
        @Nullable Integer pendingInvites,
        @Nullable BigDecimal dormantSeatsPct,
        @Nullable BigDecimal seatGrowth90dPct,
        @Nullable BigDecimal featureBreadthPct,
        @Nullable BigDecimal adoptionScore,
        @Nullable List<String> integrationsUsed,
        @Nullable List<String> integrationsAttempted,
        @Nullable Instant lastLoginAt,
        @Nullable BigDecimal onboardingCompletedPct,
        @Nullable List<Milestone> milestones,
        @Nullable BigDecimal valueRealizedScore,
        @Nullable Instant asOf) {
    /** A block of which nothing is known. */
    public static final Engagement UNKNOWN = new Engagement(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Copies the lists. */
    public Engagement {
        integrationsUsed = integrationsUsed == null ? null : List.copyOf(integrationsUsed);
        integrationsAttempted = integrationsAttempted == null ? null : List.copyOf(integrationsAttempted);
        milestones = milestones == null ? null : List.copyOf(milestones);
    }

    /** This block with what was reported after it was taken. */
    public Engagement with(
            @Nullable Integer invites, @Nullable List<Milestone> reached, @Nullable List<String> attempted) {
        return new Engagement(
                mau,
                wau,
                dauMauRatio,
                activeSeats30d,
                seatUtilizationPct,
                periodsOverWarn,
                invites,
                dormantSeatsPct,
                seatGrowth90dPct,
                featureBreadthPct,
                adoptionScore,
                integrationsUsed,
                attempted,
                lastLoginAt,
                onboardingCompletedPct,
                reached,
                valueRealizedScore,
                asOf);
    }
}
