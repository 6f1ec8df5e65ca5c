/**
 * Reports: what do people and systems say of a proposition, and what is answered to them?
 *
 * <p>In: a report, and the ledger of its account. Out: the proposition as it stands after it, or why it cannot have happened
 * or may not. It reads {@code contact_limits} and {@code offer_caps} when something is shown, and takes from budgets.
 */
@NullMarked
package io.proffer.propositions.report;

import org.jspecify.annotations.NullMarked;
