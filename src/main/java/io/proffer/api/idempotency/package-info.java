/**
 * Idempotency over HTTP: does a repeated request have a second effect?
 *
 * <p>In: POST requests with an Idempotency-Key. Out: the first answer again, or a problem. It reads no rules.
 */
@NullMarked
package io.proffer.api.idempotency;

import org.jspecify.annotations.NullMarked;
