package io.proffer.store.feed;

import io.proffer.events.EventLog;
import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import io.proffer.events.OutgoingEvent;
import io.proffer.store.Transactions;
import io.proffer.store.trip.Trip;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.Session;

/** Outgoing events in their table. */
@ApplicationScoped
class EventRows implements PanacheRepositoryBase<EventRow, String>, EventLog {
    /** Most events that get their place at once; what remains gets it at the next turn of the loop. */
    private static final int TURN = 1000;

    private final NewEvents events;

    EventRows(NewEvents events) {
        this.events = events;
    }

    @Override
    public void append(NewEvent event) {
        Transactions.within(() -> {
            Trip trip = new Trip();
            events.tell(trip, event);
            getEntityManager().unwrap(Session.class).doWork(trip::over);
            return event;
        });
    }

    @Override
    public long end() {
        giveAllPlaces();
        return Transactions.in(() -> getEntityManager().find(FeedEndRow.class, FeedEndRow.ONLY).lastPlace);
    }

    private void giveAllPlaces() {
        while (Transactions.in(this::givePlaces)) {
            // Each turn is a transaction of its own, so that a long wait of events does not hold the lock for long.
        }
    }

    @Override
    public Page since(Query query) {
        giveAllPlaces();
        return Transactions.in(() -> read(query));
    }

    @Override
    public List<OutgoingEvent> at(List<Long> places) {
        return places.isEmpty()
                ? List.of()
                : Transactions.in(() -> list("place in ?1 order by place", places).stream()
                        .map(EventRows::event)
                        .toList());
    }

    /** True when there may be more events without a place. */
    private boolean givePlaces() {
        if (count("place is null") == 0) {
            return false;
        }
        FeedEndRow end = getEntityManager().find(FeedEndRow.class, FeedEndRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        // Read after the lock is held: whoever held it before has given its places by now.
        int given = getEntityManager()
                .unwrap(Session.class)
                .doReturningWork(connection -> Places.give(connection, end.lastPlace, TURN));
        end.lastPlace += given;
        return given == TURN;
    }

    private Page read(Query query) {
        String ofTypes = query.types().isEmpty() ? "" : " and type in :types";
        Parameters parameters = Parameters.with("after", query.after());
        if (!query.types().isEmpty()) {
            parameters.and("types", query.types().stream().map(EventType::code).toList());
        }
        List<EventRow> rows = find("place > :after" + ofTypes + " order by place", parameters)
                .range(0, query.limit() - 1)
                .list();
        long last = rows.isEmpty() ? query.after() : rows.get(rows.size() - 1).place;
        return new Page(rows.stream().map(EventRows::event).toList(), last);
    }

    private static OutgoingEvent event(EventRow row) {
        EventType type = EventType.of(row.type)
                .orElseThrow(() -> new IllegalStateException("Event " + row.id + " has the type " + row.type + "."));
        return OutgoingEvent.at(row.place, row.id, row.source, new NewEvent(type, row.subject, row.at, row.data));
    }
}
