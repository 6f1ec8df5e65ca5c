package io.proffer.events;

import java.util.List;

/**
 * Keeps outgoing events in one order.
 *
 * <p>An event gets its place in the feed when it is first read, after its transaction committed, not when it is appended:
 * a place never appears below one that a reader has already seen, and writers never wait for each other.
 */
public interface EventLog {

    /**
     * Keeps an event. It joins the transaction that runs, so that the event is there exactly when its cause is; without
     * one it is kept on its own.
     */
    void append(NewEvent event);

    /** Events after a place, in order. */
    Page since(Query query);

    /** The events at some places, in order; a place whose event is kept no longer has none. */
    List<OutgoingEvent> at(List<Long> places);

    /** The place of the last event that is there now, 0 when there is none. */
    long end();

    /**
     * Which events.
     *
     * @param after place of the last event seen, 0 for the beginning
     * @param types types to read, none for all
     * @param limit most events of a page
     */
    record Query(long after, List<EventType> types, int limit) {
        /** Copies the list. */
        public Query {
            types = List.copyOf(types);
        }
    }

    /**
     * Some events.
     *
     * @param last place to read on from: that of the last event, or the one asked for when there was none
     */
    record Page(List<OutgoingEvent> events, long last) {
        /** Copies the list. */
        public Page {
            events = List.copyOf(events);
        }
    }
}
