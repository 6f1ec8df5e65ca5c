/**
 * Where are quotes, value cases and requests for exceptions kept?
 *
 * <p>In: records of {@code prices}. Out: the same records. It implements the port of that room and reads no rules.
 */
@NullMarked
package io.proffer.store.prices;

import org.jspecify.annotations.NullMarked;
