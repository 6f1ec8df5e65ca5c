package io.proffer.engine.account;

import org.jspecify.annotations.Nullable;

/** How the customer took part in feedback. */
public record FeedbackParticipation(
        @Nullable Integer interviews12m,
        @Nullable Integer surveys12m,
        @Nullable Integer referenceCallsGiven12m,
        @Nullable Integer caseStudies12m,
        @Nullable Integer rewardsIssued12m) {}
