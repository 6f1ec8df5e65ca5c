/**
 * Webhooks over HTTP: who wants to be told, and what could not be told?
 *
 * <p>In: subscriptions and orders to tell again. Out: subscriptions with how they stand. It reads no rules.
 */
@NullMarked
package io.proffer.api.webhooks;

import org.jspecify.annotations.NullMarked;
