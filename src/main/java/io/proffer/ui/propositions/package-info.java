/**
 * Propositions in the console: what does the customer gain, what does it cost, and what did they say to it?
 *
 * <p>In: a proposition, figures of the customer's own, answers. Out: its card, its value, what to say, a proposal on paper.
 * It reads no rules itself; what it shows was decided.
 */
@NullMarked
package io.proffer.ui.propositions;

import org.jspecify.annotations.NullMarked;
