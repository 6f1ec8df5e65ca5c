package io.proffer.store.trip;

import io.proffer.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Trips to the store that belong to no transaction. */
@ApplicationScoped
public class Trips {
    /** Far less than locks are waited for. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final DataSource source;
    private final boolean locksRows;
    private final GroupCommit commits = new GroupCommit(this::makeAll);

    Trips(DataSource source, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String address) {
        this.source = source;
        this.locksRows = address.startsWith("jdbc:postgresql:");
    }

    /**
     * Words at the end of a select that keep a row from being removed until the transaction ends; none where H2 is. Whoever
     * holds the row is waited for.
     */
    public String sharedLock() {
        return locksRows ? " for key share" : "";
    }

    /** The same for trips that go with those of others: one that would have to wait fails, so that they need not. */
    public String sharedLockAtOnce() {
        return locksRows ? " for key share nowait" : "";
    }

    /**
     * Makes a trip; its changes are kept when this returns, all of them or none.
     *
     * @throws io.proffer.ports.StoreUnavailable when the store failed; nothing was kept
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
     * Makes a trip that only changes something, in one transaction with those that other threads make at the same time; it
     * is committed when this returns.
     *
     * @throws RowHeld when a row that it needs at once is held by somebody else; nothing was kept
     * @throws io.proffer.ports.StoreUnavailable when the store failed; nothing was kept
     */
    public void keep(Trip trip) {
        commits.keep(trip);
    }

    private void makeAll(List<Trip> trips) {
        long begin = System.nanoTime();
        boolean isKept = Transactions.apart(() -> {
            try (Connection connection = source.getConnection()) {
                Trip.allOf(trips, connection);
                return true;
            } catch (SQLException e) {
                // What was waited for in vain is no row that was to be had at once: then the store is busy.
                if (RowHeld.isBehind(e) && System.nanoTime() - begin < AT_ONCE.toNanos()) {
                    return false;
                }
                throw e;
            }
        });
        if (!isKept) {
            throw new RowHeld();
        }
    }

    /**
     * The answer to one question.
     *
     * @throws io.proffer.ports.StoreUnavailable when the store failed
     */
    public <T> T ask(Question<T> question) {
        Trip trip = new Trip();
        Trip.Answer<T> answer = trip.ask(question);
        make(trip);
        return answer.get();
    }
}
