package io.proffer.store.migration;

import io.proffer.store.trip.PostgreSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Keeps the decisions of each month in a partition of their own, so that a month that was kept long enough goes at once.
 * Ids tell the time, so a decision is looked up in one partition. H2 knows no partitions and keeps its one table.
 */
public final class V13_1__decisions_by_month extends BaseJavaMigration {
    private static final List<String> PARTED = List.of(
            "alter table decision rename to decision_rest",
            "alter index decision_pkey rename to decision_rest_pkey",
            "alter index decision_account_as_of rename to decision_rest_account_as_of",
            "alter index decision_account_decided_at rename to decision_rest_account_decided_at",
            "alter index decision_as_of rename to decision_rest_as_of",
            "alter table decision_rest alter column id type varchar(64) collate \"C\"",
            "create table decision (like decision_rest including defaults) partition by range (id)",
            "alter table decision add primary key (id)",
            "create index decision_account_as_of on decision (account_id, as_of desc, id)",
            "create index decision_account_decided_at on decision (account_id, decided_at desc, id)",
            "create index decision_as_of on decision (as_of desc, id)",
            "alter table decision attach partition decision_rest default");
    private static final String KNOWS_LZ4 =
            "select count(*) from pg_settings where name = 'default_toast_compression' and 'lz4' = any(enumvals)";
    private static final List<String> LONG_TEXTS = List.of("request", "context", "memory", "body");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (!PostgreSql.isBehind(connection)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String each : PARTED) {
                statement.execute(each);
            }
            if (knowsLz4(statement)) {
                for (String column : LONG_TEXTS) {
                    statement.execute("alter table decision alter column " + column + " set compression lz4");
                }
            }
        }
    }

    /** Some builds of PostgreSQL have no lz4, which costs a third of the processor time of their own compression. */
    private static boolean knowsLz4(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(KNOWS_LZ4)) {
            return found.next() && found.getInt(1) > 0;
        }
    }
}
