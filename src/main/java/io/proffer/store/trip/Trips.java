package io.proffer.store.trip;

import io.proffer.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import javax.sql.DataSource;

/** Trips to the store that belong to no transaction. */
@ApplicationScoped
public class Trips {
    private final DataSource source;

    Trips(DataSource source) {
        this.source = source;
    }

    /**
     * Makes a trip; its changes are kept when this returns, all of them or none.
     *
     * @throws io.proffer.accounts.StoreUnavailable when the store failed; nothing was kept
     */
    public void make(Trip trip) {
        Transactions.apart(() -> {
            try (Connection connection = source.getConnection()) {
                trip.alone(connection);
                return trip;
            }
        });
    }

    /**
     * The answer to one question.
     *
     * @throws io.proffer.accounts.StoreUnavailable when the store failed
     */
    public <T> T ask(Question<T> question) {
        Trip trip = new Trip();
        Trip.Answer<T> answer = trip.ask(question);
        make(trip);
        return answer.get();
    }
}
