/**
 * Ports: what may every port of the store say instead of an answer?
 *
 * <p>In: what failed, or a text that a client gave for a cursor. Out: {@link io.proffer.ports.StoreUnavailable} or
 * {@link io.proffer.ports.BadCursor}, which the doors put into words. It reads no rules.
 */
@NullMarked
package io.proffer.ports;

import org.jspecify.annotations.NullMarked;
