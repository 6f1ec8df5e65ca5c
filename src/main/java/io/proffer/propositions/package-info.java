/**
 * What becomes of an offer once it is proposed: which states does it pass, and when is it asked again?
 *
 * <p>In: decisions, what happened ({@link io.proffer.propositions.report}), and time. Out: propositions with their state and
 * history, and the memory of the next decision. It reads the catalogue, and takes from budgets.
 */
@NullMarked
package io.proffer.propositions;

import org.jspecify.annotations.NullMarked;
