package io.proffer.store.retention;

import io.proffer.ids.TimedIds;
import io.proffer.retention.OldRecords;
import io.proffer.store.Transactions;
import io.proffer.store.migration.DecisionMonths;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.hibernate.Session;

/** Rows that were kept long enough, by their primary key where it tells the time. */
@ApplicationScoped
class OldRows implements OldRecords {
    private static final String REMOVE =
            "delete from %1$s where id in (select id from %1$s where %2$s < ? order by %2$s limit ?)";

    private final EntityManager entities;

    OldRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Instant now() {
        return Transactions.in(() -> session().doReturningWork(OldRows::clock));
    }

    private static Instant clock(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("select current_timestamp");
                ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @Override
    public void makeRoom(Instant now) {
        Transactions.in(() -> {
            session().doWork(connection -> DecisionMonths.of(connection).makeRoom(now));
            return true;
        });
    }

    @Override
    public int remove(Kind kind, Instant before, int atMost) {
        return Transactions.in(() -> session().doReturningWork(connection -> switch (kind) {
            case DECISIONS -> decisions(connection, before, atMost);
            case EVENTS -> remove(connection, "outgoing_event", "id", TimedIds.firstAt("evt", before), atMost);
            case DECISION_KEYS -> remove(connection, "idempotency_key", "created_at", Timestamp.from(before), atMost);
            case REQUEST_KEYS -> remove(connection, "request_key", "claimed_at", Timestamp.from(before), atMost);
            case QUOTES -> remove(connection, "quote", "id", TimedIds.firstAt("qte", before), atMost);
            case VALUE_CASES -> remove(connection, "value_case", "id", TimedIds.firstAt("vca", before), atMost);
            case SIMULATIONS -> remove(connection, "simulation", "id", TimedIds.firstAt("sim", before), atMost);
            case WAITING_EVENTS -> remove(connection, "webhook_waiting", "since", Timestamp.from(before), atMost);
        }));
    }

    /** Months that are over go as a whole; only what is in none of them goes row by row. */
    private static int decisions(Connection connection, Instant before, int atMost) throws SQLException {
        DecisionMonths months = DecisionMonths.of(connection);
        months.dropBefore(before);
        return remove(connection, months.restTable(), "id", TimedIds.firstAt("dec", before), atMost);
    }

    private static int remove(Connection connection, String table, String column, Object before, int atMost)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(String.format(Locale.ROOT, REMOVE, table, column))) {
            delete.setObject(1, before);
            delete.setInt(2, atMost);
            return delete.executeUpdate();
        }
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
