/**
 * The store: where are accounts, decisions and events kept?
 *
 * <p>In: what the ports of the rooms take, such as {@link io.proffer.accounts.AccountStore},
 * {@link io.proffer.propositions.PropositionStore} and {@link io.proffer.decisions.DecisionLog}. Out: the same, never an
 * entity. It reads no rules.
 */
@NullMarked
package io.proffer.store;

import org.jspecify.annotations.NullMarked;
