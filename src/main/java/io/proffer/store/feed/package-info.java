/**
 * The store of the event feed: in which order did things happen for a reader?
 *
 * <p>In: what the port {@link io.proffer.events.EventLog} takes. Out: the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store.feed;

import org.jspecify.annotations.NullMarked;
