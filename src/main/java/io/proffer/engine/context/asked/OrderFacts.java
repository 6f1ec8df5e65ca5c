package io.proffer.engine.context.asked;

import org.jspecify.annotations.Nullable;

/**
 * What accepting a proposition would set in motion, as the budgets read it.
 *
 * @param approvalLevel who must agree: AUTO, ASSISTED, CSM_MANAGER, DEAL_DESK or CRO_AND_CFO; null when nothing is priced
 */
public record OrderFacts(@Nullable String approvalLevel) {}
