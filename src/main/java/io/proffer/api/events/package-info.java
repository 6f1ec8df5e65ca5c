/**
 * The event addresses: what happened since a client last asked?
 *
 * <p>In: a place in the feed. Out: CloudEvents in order, and the place to go on from. It reads no rules.
 */
@NullMarked
package io.proffer.api.events;

import org.jspecify.annotations.NullMarked;
