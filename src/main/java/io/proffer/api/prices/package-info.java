/**
 * The addresses of prices and value: what would it cost, what would it bring, and what is published for everybody?
 *
 * <p>In: HTTP requests. Out: canonical JSON of the price desk, or a problem. It reads no rules itself.
 */
@NullMarked
package io.proffer.api.prices;

import org.jspecify.annotations.NullMarked;
