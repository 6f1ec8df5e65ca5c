/**
 * Webhooks, furnished: how are subscribers told while the service runs?
 *
 * <p>In: what the operator set. Out: the room {@link io.proffer.webhooks} at work, and what of it is measured. It reads no
 * rules.
 */
@NullMarked
package io.proffer.wiring.webhooks;

import org.jspecify.annotations.NullMarked;
