/**
 * The store of request keys: what was answered under a key?
 *
 * <p>In: what the port {@link io.proffer.idempotency.RequestKeys} takes. Out: the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store.keys;

import org.jspecify.annotations.NullMarked;
