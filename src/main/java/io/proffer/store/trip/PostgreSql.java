package io.proffer.store.trip;

import java.sql.Connection;
import java.sql.SQLException;

/** Which of the two stores is this? */
public final class PostgreSql {
    private PostgreSql() {}

    /** True when PostgreSQL is behind a connection, false for H2. */
    public static boolean isBehind(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
