/**
 * The courier: how does an event come to a subscriber over HTTP?
 *
 * <p>In: an event and where it goes. Out: a signed request, and what became of it. It reads no rules.
 */
@NullMarked
package io.proffer.webhooks.courier;

import org.jspecify.annotations.NullMarked;
