/**
 * Stages ARBITRATION, CONSTRAINTS, EXCLUSIVITY and EXPERIMENT: which one first, what is left, and which may stand
 * together?
 *
 * <p>In: candidates with a price and a value case. Out: candidates in rank order. Reads {@code ranking} (DT-16). Budgets
 * (DT-25) and holdouts (DT-24) are not part of the rulebook yet; until they are, everything passes and the decision says
 * so.
 */
@NullMarked
package io.proffer.engine.arbitration;

import org.jspecify.annotations.NullMarked;
