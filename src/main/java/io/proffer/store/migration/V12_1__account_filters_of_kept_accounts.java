package io.proffer.store.migration;

import io.proffer.accounts.AccountHead;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Fills the columns people look by for accounts kept before there were any; Flyway reads the version from the name. */
public final class V12_1__account_filters_of_kept_accounts extends BaseJavaMigration {
    private static final int BATCH = 500;
    private static final String READ = "select id, document from account where id > ? order by id limit " + BATCH;
    private static final String WRITE =
            "update account set name_key = ?, segment = ?, plan_key = ?, csm_id = ?, term_end_on = ? where id = ?";

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement read = context.getConnection().prepareStatement(READ);
                PreparedStatement write = context.getConnection().prepareStatement(WRITE)) {
            String last = "";
            for (String next = batch(read, write, last); !next.equals(last); next = batch(read, write, last)) {
                last = next;
            }
        }
    }

    /** The id of the last account that was filled, the one before when there is none. */
    private static String batch(PreparedStatement read, PreparedStatement write, String last) throws SQLException {
        read.setString(1, last);
        String end = last;
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                end = rows.getString(1);
                bind(write, AccountHead.of(rows.getString(2)), end);
                write.addBatch();
            }
        }
        if (!end.equals(last)) {
            write.executeBatch();
        }
        return end;
    }

    private static void bind(PreparedStatement write, AccountHead head, String id) throws SQLException {
        write.setString(1, head.nameKey());
        write.setString(2, head.segment());
        write.setString(3, head.planKey());
        write.setString(4, head.csmId());
        write.setDate(5, head.termEndOn() == null ? null : Date.valueOf(head.termEndOn()));
        write.setString(6, id);
    }
}
