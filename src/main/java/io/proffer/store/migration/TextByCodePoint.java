package io.proffer.store.migration;

import io.proffer.store.trip.PostgreSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Both stores compare text by its code points, as H2 and Java do: a page goes on where the last one ended, whichever
 * language the database was made for, and an index serves a search for the beginning of a name.
 */
public final class TextByCodePoint implements Callback {
    private static final String OTHERS = """
            select c.oid::regclass::text, quote_ident(a.attname), format_type(a.atttypid, a.atttypmod)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                and c.relname <> 'flyway_schema_history' and a.attnum > 0 and not a.attisdropped
                and a.attcollation <> 0 and a.attcollation <> '"C"'::regcollation
            order by 1, a.attnum""";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            if (PostgreSql.isBehind(context.getConnection())) {
                compareByCodePoint(context.getConnection());
            }
        } catch (SQLException e) {
            throw new FlywayException("Text cannot be made to compare by code points: " + e.getMessage(), e);
        }
    }

    private static void compareByCodePoint(Connection connection) throws SQLException {
        Map<String, String> changes = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet columns = statement.executeQuery(OTHERS)) {
                while (columns.next()) {
                    changes.merge(
                            columns.getString(1),
                            "alter column %s type %s collate \"C\""
                                    .formatted(columns.getString(2), columns.getString(3)),
                            (some, more) -> some + ", " + more);
                }
            }
            for (Map.Entry<String, String> change : changes.entrySet()) {
                statement.execute("alter table " + change.getKey() + " " + change.getValue());
            }
        }
    }

    @Override
    public String getCallbackName() {
        return "text by code point";
    }
}
