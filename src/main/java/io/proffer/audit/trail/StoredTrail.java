package io.proffer.audit.trail;

import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditHead;
import io.proffer.audit.AuditSubject;
import io.proffer.audit.ChainCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The audit log in the folder of an embedded store that no service has open; nothing is written there. */
public final class StoredTrail {
    private static final String ENTRIES = "select sequence, happened_at, actor, action, subject_kind, subject_id,"
            + " account_id, details_hash, prev, hash, details from audit_entry order by sequence";
    private static final String END = "select last_sequence, last_hash from audit_end";
    /** What H2 says when another process has the file open. */
    private static final int IN_USE = 90020;

    private static final int NO_SUCH_TABLE = 42102;
    private static final int NO_SUCH_TABLE_IN_EMPTY = 42104;

    private StoredTrail() {}

    /**
     * Checks the chain in a folder.
     *
     * @throws Unreadable when it holds no store, or one that is in use
     */
    public static ChainCheck.Verdict check(Path dataDir) {
        if (!Files.exists(dataDir.resolve("proffer.mv.db"))) {
            throw new Unreadable("There is no store in " + dataDir + ". Name the data folder of the service.");
        }
        String url = "jdbc:h2:file:" + dataDir.toAbsolutePath() + "/proffer;IFEXISTS=TRUE;ACCESS_MODE_DATA=r"
                + ";LAZY_QUERY_EXECUTION=1";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            AuditHead end = end(statement.executeQuery(END));
            return ChainCheck.of(entries(statement.executeQuery(ENTRIES)), end);
        } catch (SQLException e) {
            throw unreadable(dataDir, e);
        }
    }

    private static AuditHead end(ResultSet rows) throws SQLException {
        return rows.next() ? new AuditHead(rows.getLong(1), rows.getString(2)) : AuditHead.BEGINNING;
    }

    private static Iterator<AuditEntry> entries(ResultSet rows) throws SQLException {
        return new Iterator<>() {
            private boolean ready = rows.next();

            @Override
            public boolean hasNext() {
                return ready;
            }

            @Override
            public AuditEntry next() {
                if (!ready) {
                    throw new NoSuchElementException("The trail has no more entries.");
                }
                try {
                    AuditEntry entry = entry(rows);
                    ready = rows.next();
                    return entry;
                } catch (SQLException e) {
                    throw new IllegalStateException("The audit log cannot be read on.", e);
                }
            }
        };
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                new AuditSubject(
                        row.getString("subject_kind"), row.getString("subject_id"), row.getString("account_id")),
                row.getString("details_hash"),
                row.getString("prev"),
                row.getString("hash"),
                AuditEntry.particulars(row.getString("details")));
    }

    private static Unreadable unreadable(Path dataDir, SQLException failure) {
        return new Unreadable(
                switch (failure.getErrorCode()) {
                    case IN_USE ->
                        "A service has the store in " + dataDir + " open. Ask it (GET"
                                + " /api/v1/audit-events/verification), or pass what GET /api/v1/audit-events/export gave"
                                + " with --file, or stop it first.";
                    case NO_SUCH_TABLE, NO_SUCH_TABLE_IN_EMPTY ->
                        "The store in " + dataDir + " has no audit log yet: start the service of this version once.";
                    default -> "The store in " + dataDir + " cannot be read: " + failure.getMessage();
                });
    }
}
