package io.proffer.store.migration;

import io.proffer.store.trip.PostgreSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Gives a decision a column for its answer as bytes, which the service packs: the store would take longer for it, and would
 * have to decode what is only handed out again. Answers kept before stay where they are, in {@code body}, so nothing is
 * written anew, and replicas of the version before go on beside this one.
 */
public final class V15__packed_answers extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table decision add column answer bytea");
            statement.execute("alter table decision alter column body drop not null");
            if (PostgreSql.isBehind(connection)) {
                statement.execute("alter table decision alter column answer set storage external");
            }
        }
    }
}
