/**
 * The store of access: which keys were given out?
 *
 * <p>In: what the port {@link io.proffer.identity.signin.ApiKeyStore} takes. Out: the same, never an entity. It reads no
 * rules.
 */
@NullMarked
package io.proffer.store.access;

import org.jspecify.annotations.NullMarked;
