/**
 * What is shown of a decision: how much of it, and why did an offer end as it did?
 *
 * <p>In: a decision that was made or kept. Out: its bytes at a level of detail, its explanation, and whether one offer would
 * stand. It reads no rules.
 */
@NullMarked
package io.proffer.decisions.shown;

import org.jspecify.annotations.NullMarked;
