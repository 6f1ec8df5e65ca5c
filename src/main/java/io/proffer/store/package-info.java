/**
 * The store: where are accounts, decisions and events kept?
 *
 * <p>In: what the ports {@link io.proffer.accounts.AccountStore}, {@link io.proffer.decisions.DecisionLog} and
 * {@link io.proffer.events.EventLog} take. Out: the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store;

import org.jspecify.annotations.NullMarked;
