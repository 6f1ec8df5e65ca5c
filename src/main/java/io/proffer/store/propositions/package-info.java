/**
 * The store of propositions: where are they kept, and what does the next decision on their account ask of them?
 *
 * <p>In: what the ports {@link io.proffer.propositions.PropositionStore}, {@link io.proffer.propositions.AccountLedger} and
 * {@link io.proffer.decisions.memory.Recollection} take. Out: the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store.propositions;

import org.jspecify.annotations.NullMarked;
