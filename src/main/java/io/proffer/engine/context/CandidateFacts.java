package io.proffer.engine.context;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What earlier stages found out about a candidate, as later tables read it.
 *
 * @param needStrength strongest need for the offer or its target plan, 0 to 100
 * @param priorTrialMonths full months since a trial of the target plan started, null when there was none
 * @param servesObjectivePriority best priority (1 to 3) among the account's objectives the offer serves
 * @param upliftPct change of the recurring price in percent
 * @param termMonths committed term
 * @param seats seats after the change
 */
public record CandidateFacts(
        @Nullable Integer needStrength,
        @Nullable Integer priorTrialMonths,
        @Nullable Integer servesObjectivePriority,
        @Nullable BigDecimal upliftPct,
        @Nullable Integer termMonths,
        @Nullable Integer seats) {}
