package io.proffer.store.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Keeps the answer of a decision as bytes, which the service packs: the store would take longer for it, and would have to
 * decode what is only handed out again. Answers kept before stay as they are, byte by byte.
 */
public final class V15__packed_decisions extends BaseJavaMigration {
    private static final List<String> POSTGRESQL = List.of(
            "alter table decision alter column body type bytea using convert_to(body, 'UTF8')",
            "alter table decision alter column body set storage external");
    private static final List<String> H2 = List.of("alter table decision alter column body set data type bytea");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            for (String each : PostgreSql.isBehind(connection) ? POSTGRESQL : H2) {
                statement.execute(each);
            }
        }
    }
}
