/**
 * The store: where are accounts and decisions kept?
 *
 * <p>In: what the ports {@link io.proffer.accounts.AccountStore} and {@link io.proffer.decisions.DecisionLog} take. Out:
 * the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store;

import org.jspecify.annotations.NullMarked;
