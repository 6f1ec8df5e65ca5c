/**
 * The store of signals and overrides: what was reported of an account, and what did people decide for it?
 *
 * <p>In: what the ports {@link io.proffer.signals.SignalStore} and {@link io.proffer.overrides.OverrideStore} take. Out:
 * the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store.signals;

import org.jspecify.annotations.NullMarked;
