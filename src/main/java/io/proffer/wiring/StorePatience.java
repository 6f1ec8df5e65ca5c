package io.proffer.wiring;

import io.agroal.api.AgroalPoolInterceptor;
import io.proffer.store.trip.PostgreSql;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Lets nobody wait for the store without end. Whoever waits for a lock is told that the store is busy; a session that holds
 * locks and says nothing loses them; and a connection on which nothing comes, as when its host is gone and nobody said so,
 * is given up, and the pool makes another one. Migrations may take as long as they need.
 */
@Singleton
class StorePatience implements AgroalPoolInterceptor {
    /** Longer than any statement of the service takes. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String LIMITS = "set lock_timeout = '5s'; set idle_in_transaction_session_timeout = '60s'";

    private static final Logger LOG = Logger.getLogger(StorePatience.class);

    /** Asked for late: it needs the pool, and the pool needs this. */
    private final Instance<StoreOpening> opening;

    StorePatience(Instance<StoreOpening> opening) {
        this.opening = opening;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        if (!opening.get().isOpen()) {
            return;
        }
        try {
            if (PostgreSql.isBehind(connection)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(LIMITS);
                }
            }
        } catch (SQLException e) {
            LOG.warn("A connection has no limits to what is waited for.", e);
        }
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (opening.get().isOpen()) {
            try {
                connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
            } catch (SQLException e) {
                LOG.debug("A connection that is closed already has no time to keep.", e);
            }
        }
    }
}
