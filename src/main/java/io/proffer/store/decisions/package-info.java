/**
 * The store of decisions: where are they kept, with all they leave, and how are they found?
 *
 * <p>In: what the port {@link io.proffer.decisions.DecisionLog} takes. Out: the same, never a row; a decision and what it
 * changes are kept at once or not at all. It reads no rules.
 */
@NullMarked
package io.proffer.store.decisions;

import org.jspecify.annotations.NullMarked;
