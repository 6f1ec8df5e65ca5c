/**
 * Events out: what happened here that other systems want to know?
 *
 * <p>In: what a room did, told in the transaction that does it. Out: CloudEvents in one order that every reader sees. It
 * reads no rules.
 */
@NullMarked
package io.proffer.events;

import org.jspecify.annotations.NullMarked;
