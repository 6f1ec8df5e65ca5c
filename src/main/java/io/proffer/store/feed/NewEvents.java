package io.proffer.store.feed;

import io.proffer.events.EventSource;
import io.proffer.events.NewEvent;
import io.proffer.ids.IdSource;
import io.proffer.store.trip.Trip;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes events down, in the trip that keeps their cause. */
@ApplicationScoped
public class NewEvents {
    private final IdSource ids;
    private final EventSource source;

    NewEvents(IdSource ids, EventSource source) {
        this.ids = ids;
        this.source = source;
    }

    /** Takes an event along on a trip. */
    public void tell(Trip trip, NewEvent event) {
        trip.tell(
                "insert into outgoing_event (id, type, source, subject, happened_at, data) values (?, ?, ?, ?, ?, ?)",
                ids.next("evt"),
                event.type().code(),
                source.uri(),
                event.subject(),
                event.at(),
                event.data());
    }
}
