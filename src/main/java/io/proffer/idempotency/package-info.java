/**
 * Idempotency: was this request made before, and what was answered then?
 *
 * <p>In: the key a client gave its request, and a fingerprint of it. Out: that it is new, or the answer of the first one, or
 * why the key cannot stand for it. It reads no rules.
 */
@NullMarked
package io.proffer.idempotency;

import org.jspecify.annotations.NullMarked;
