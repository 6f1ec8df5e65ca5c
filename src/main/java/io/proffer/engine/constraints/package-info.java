/**
 * Stage CONSTRAINTS: in rank order, is budget, trial slot or capacity left?
 *
 * <p>In: candidates in rank order and how much of each budget is gone. Out: candidates that can be afforded, each with the
 * {@link io.proffer.engine.constraints.Claim}s it makes on budgets. Reads {@code budgets} (DT-25) and
 * {@code offer_caps}.
 */
@NullMarked
package io.proffer.engine.constraints;

import org.jspecify.annotations.NullMarked;
