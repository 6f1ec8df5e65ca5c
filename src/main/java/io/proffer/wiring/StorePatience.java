package io.proffer.wiring;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Gives up a connection on which the store says nothing, as when its host is gone and nobody said so: whoever asked is told,
 * and the pool makes another one. Migrations may take as long as they need.
 */
@Singleton
class StorePatience implements AgroalPoolInterceptor {
    /** Longer than any statement of the service takes. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(StorePatience.class);

    /** Asked for late: it needs the pool, and the pool needs this. */
    private final Instance<StoreOpening> opening;

    StorePatience(Instance<StoreOpening> opening) {
        this.opening = opening;
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
