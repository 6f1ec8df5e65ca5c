package io.proffer.engine.account;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** State of the next renewal. */
public record Renewal(
        @Nullable BigDecimal likelihoodRatio,
        @Nullable String stage,
        @Nullable Boolean negotiationOpen) {}
