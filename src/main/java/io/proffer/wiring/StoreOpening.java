package io.proffer.wiring;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of the store to what this program expects, before anything reads them. A store that is away does not
 * keep the service from starting: it is live, serves nothing that needs the store, and becomes ready once the store is
 * there. A store that is there and not as it should be ends the start.
 */
@Singleton
class StoreOpening {
    /** Before everybody who reads the store when the service starts. */
    private static final int FIRST = 0;

    private static final int RETRY_SECONDS = 1;
    private static final Logger LOG = Logger.getLogger(StoreOpening.class);
    /** States of PostgreSQL: no connection, not ready for one, none left. */
    private static final List<String> AWAY =
            List.of("08000", "08001", "08003", "08006", "08007", "08P01", "57P", "53300");

    private static final String SIGN_IN =
            "The store does not let the service in; look at PROFFER_STORE_USERNAME and PROFFER_STORE_PASSWORD";
    private static final String FOLDER = "The embedded store cannot be kept in PROFFER_DATA_DIR";
    /** What a store that is there says of a wrong setting, by its state; the last three are those of H2. */
    private static final Map<String, String> WRONG = Map.of(
            "28P01", SIGN_IN,
            "28000", SIGN_IN,
            "08004", SIGN_IN,
            "3D000", "PROFFER_STORE_URL names a database that is not there; make it first",
            "90020", "Another service uses PROFFER_DATA_DIR; take another folder, or end that one",
            "90028", FOLDER,
            "90031", FOLDER);

    private final Flyway flyway;
    private final AgroalDataSource source;
    private final List<Runnable> later = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "store-opening");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean open;
    private volatile boolean waiting;

    StoreOpening(Flyway flyway, AgroalDataSource source) {
        this.flyway = flyway;
        this.source = source;
    }

    void open(@Observes @Priority(FIRST) StartupEvent event) {
        try {
            if (!opened()) {
                timer.scheduleWithFixedDelay(this::again, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
            }
        } catch (RuntimeException e) {
            throw inWords(e);
        }
    }

    /** What an operator can set right is said in one line; anything else with all there is. */
    static RuntimeException inWords(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && WRONG.containsKey(sql.getSQLState())) {
                return new ConfigurationException(WRONG.get(sql.getSQLState()) + ": " + message(sql));
            }
        }
        return failure;
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** True when the tables are as this program expects them. */
    boolean isOpen() {
        return open;
    }

    /** Has work done that needs the tables: now, or once a store that is away has come back. */
    void whenOpen(Runnable work) {
        synchronized (later) {
            if (!open) {
                later.add(work);
                return;
            }
        }
        work.run();
    }

    private void again() {
        try {
            if (opened()) {
                LOG.info("The store is there.");
                timer.shutdown();
                waited().forEach(StoreOpening::run);
            }
        } catch (RuntimeException e) {
            LOG.error("The store is there, but its tables cannot be brought to this version; the next try follows.", e);
        }
    }

    private List<Runnable> waited() {
        synchronized (later) {
            return List.copyOf(later);
        }
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Something that waited for the store failed; a restart does it again.", e);
        }
    }

    private boolean opened() {
        try {
            flyway.migrate();
            open = true;
            // Those that migrated have no limits to what is waited for.
            source.flush(AgroalDataSource.FlushMode.GRACEFUL);
        } catch (RuntimeException e) {
            if (!isAway(e)) {
                throw e;
            }
            if (!waiting) {
                LOG.warnf("The store does not answer; the service waits for it: %s", message(e));
            }
            waiting = true;
        }
        return open;
    }

    static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        // The pool gives up with no state at all where the store takes connections and says nothing on them.
        return failure instanceof SQLTransientConnectionException
                || state == null && failure.getCause() instanceof TimeoutException
                || state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static String message(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
