/**
 * Where do the ids of new things come from?
 *
 * <p>In: a prefix. Out: an id nobody else has. It reads no rules; tests bring a source of their own.
 */
@NullMarked
package io.proffer.ids;

import org.jspecify.annotations.NullMarked;
