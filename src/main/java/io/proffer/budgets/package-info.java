/**
 * Budgets: what is held, spent and left, and who has to be told?
 *
 * <p>In: what a proposition claims, and what becomes of it. Out: lines of a ledger, alerts of thresholds, and the standing of
 * each budget. Reads {@code budgets} (DT-25).
 */
@NullMarked
package io.proffer.budgets;

import org.jspecify.annotations.NullMarked;
