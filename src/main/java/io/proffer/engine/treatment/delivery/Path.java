package io.proffer.engine.treatment.delivery;

import io.proffer.engine.verdict.RowRef;

/**
 * How an offer may be shown in a placement, and who fulfils it (DT-20).
 *
 * @param fulfilmentPath SELF_SERVE, ASSISTED or DEAL_DESK
 * @param intrusivenessMax NONE, INLINE, BANNER or MODAL: how much it may get in the way
 * @param csmNotifyFirst true when the customer-success manager hears of it before the customer
 * @param ref row behind it
 */
public record Path(String fulfilmentPath, String intrusivenessMax, boolean csmNotifyFirst, RowRef ref) {}
