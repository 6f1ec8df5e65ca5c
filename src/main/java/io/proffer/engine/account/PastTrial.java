package io.proffer.engine.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A trial that was started. */
public record PastTrial(
        @Nullable String targetPlan,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable TrialOutcome outcome,
        @Nullable BigDecimal goalsMetPct) {}
