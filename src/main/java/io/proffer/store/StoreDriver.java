package io.proffer.store;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * The driver of whichever store an address names: the embedded H2 or PostgreSQL. A Quarkus program has one driver, chosen
 * when it is built; the store is chosen where it runs.
 */
public final class StoreDriver implements Driver {
    private final List<Driver> drivers = List.of(new org.h2.Driver(), new org.postgresql.Driver());

    /** For the connection pool, which makes its driver by name. */
    public StoreDriver() {}

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Driver driver = driver(url);
        return driver == null ? null : driver.connect(url, withOurs(properties));
    }

    private static Properties withOurs(Properties properties) {
        Properties ours = new Properties();
        ours.putAll(properties);
        // A fault would say what a row holds, and a fault is logged: that would put customers into the log.
        ours.setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL.getName(), "false");
        // Rows that are kept together go in one statement.
        ours.setProperty(PGProperty.REWRITE_BATCHED_INSERTS.getName(), "true");
        // A server that is gone without a word is found out also by those that wait for it.
        ours.setProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        return ours;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver(url) != null;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        Driver driver = driver(url);
        return driver == null ? new DriverPropertyInfo[0] : driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(StoreDriver.class.getName());
    }

    private @Nullable Driver driver(String url) throws SQLException {
        for (Driver driver : drivers) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        return null;
    }
}
