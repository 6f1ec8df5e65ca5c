package io.proffer.store.migration;

import io.proffer.store.trip.PostgreSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Gives a decision columns for what it was made from as bytes, as it has one for its answer: with all three packed, a row
 * fits into its page and needs none of the store's own packing. What was kept before stays in {@code context} and
 * {@code memory}.
 */
public final class V19__packed_grounds extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table decision alter column context drop not null");
            statement.execute("alter table decision alter column memory drop not null");
            for (String column : new String[] {"packed_context", "packed_memory"}) {
                statement.execute("alter table decision add column " + column + " bytea");
                if (PostgreSql.isBehind(connection)) {
                    statement.execute("alter table decision alter column " + column + " set storage external");
                }
            }
        }
    }
}
