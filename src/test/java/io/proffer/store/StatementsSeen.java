package io.proffer.store;

import io.proffer.store.trip.Trip;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes each statement that Hibernate sends or that goes on a trip, while somebody wants to know. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementsSeen implements StatementInspector {
    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();
    private static final Logger TRIPS = Logger.getLogger(Trip.class.getName());
    private static final Handler EAR = new Handler() {
        @Override
        public void publish(LogRecord statement) {
            SEEN.add(statement.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private static volatile boolean watching;

    public static void watch() {
        SEEN.clear();
        TRIPS.setLevel(Level.FINE);
        TRIPS.removeHandler(EAR);
        TRIPS.addHandler(EAR);
        watching = true;
    }

    public static Set<String> seen() {
        watching = false;
        TRIPS.removeHandler(EAR);
        TRIPS.setLevel(null);
        return Set.copyOf(SEEN);
    }

    @Override
    public String inspect(String sql) {
        if (watching) {
            SEEN.add(sql);
        }
        return sql;
    }
}
