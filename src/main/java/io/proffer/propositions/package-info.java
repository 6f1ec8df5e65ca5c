/**
 * What becomes of an offer once it is proposed: was it shown, what did the customer say, and when is it asked again?
 *
 * <p>In: decisions, and events that people and systems report. Out: propositions with their state and history, and the
 * memory of the next decision. It reads {@code contact_limits} and {@code offer_caps} when
 * something is shown, and takes from budgets.
 */
@NullMarked
package io.proffer.propositions;

import org.jspecify.annotations.NullMarked;
