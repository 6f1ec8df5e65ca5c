/**
 * The store of webhooks: who wants to be told, and what waits for them?
 *
 * <p>In: what the port {@link io.proffer.webhooks.SubscriptionStore} takes. Out: the same, never an entity. It reads no
 * rules.
 */
@NullMarked
package io.proffer.store.webhooks;

import org.jspecify.annotations.NullMarked;
