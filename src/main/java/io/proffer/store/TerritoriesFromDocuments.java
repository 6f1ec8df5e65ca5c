package io.proffer.store;

import io.proffer.accounts.AccountDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Gives accounts that were kept before accounts had a territory of their own the one of their document. */
public final class TerritoriesFromDocuments implements JavaMigration {
    private static final int AT_ONCE = 500;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("10.2");
    }

    @Override
    public String getDescription() {
        return "territories from documents";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String last = "";
        int read = AT_ONCE;
        while (read == AT_ONCE) {
            read = 0;
            try (PreparedStatement select = connection.prepareStatement(
                            "select id, document from account where id > ? order by id limit " + AT_ONCE);
                    PreparedStatement update =
                            connection.prepareStatement("update account set territory = ? where id = ?")) {
                select.setString(1, last);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getString(1);
                        update.setString(
                                1,
                                AccountDocument.ofCanonical(rows.getString(2)).territory());
                        update.setString(2, last);
                        update.addBatch();
                        read++;
                    }
                }
                update.executeBatch();
            }
        }
    }
}
