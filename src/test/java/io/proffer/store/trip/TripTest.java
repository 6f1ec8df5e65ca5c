package io.proffer.store.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A trip does the same on both stores. */
class TripTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final String ADD = "insert into thing (id, made_at, body) values (?, ?, ?)";
    private static final Question<List<String>> IDS =
            Question.ofEach("select id from thing order by id", row -> row.getString("id"));

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    static List<String> stores() {
        return List.of("jdbc:h2:mem:trip", postgres.getJdbcUrl("postgres", "postgres"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void questionsAndChangesGoInTheirOrder(String url) throws SQLException {
        try (Connection connection = store(url)) {
            Trip trip = new Trip();
            Trip.Answer<List<String>> before = trip.ask(IDS);
            trip.tell(ADD, "b", AT, new byte[] {1, 2});
            trip.tell(ADD, "a", AT, new byte[] {3});
            Trip.Answer<List<String>> after = trip.ask(IDS);
            Trip.Answer<Instant> madeAt = trip.ask(Question.ofFirst(
                    "select made_at from thing where id = ?",
                    row -> Columns.instant(row, "made_at"),
                    Instant.EPOCH,
                    "b"));
            trip.alone(connection);
            assertThat(before.get()).isEmpty();
            assertThat(after.get()).containsExactly("a", "b");
            assertThat(madeAt.get()).isEqualTo(AT);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void nothingOfATripIsKeptWhenOneChangeFails(String url) throws SQLException {
        try (Connection connection = store(url)) {
            Trip trip = new Trip();
            trip.tell(ADD, "once", AT, new byte[0]);
            trip.tell(ADD, "once", AT, new byte[0]);
            assertThatThrownBy(() -> trip.alone(connection))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
            assertThat(ids(connection)).isEmpty();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void manyTripsAreKeptAtOnceOrNotAtAll(String url) throws SQLException {
        try (Connection connection = store(url)) {
            Trip.allOf(List.of(adding("a"), adding("b", "c"), adding("d")), connection);
            assertThat(ids(connection)).containsExactly("a", "b", "c", "d");
            assertThatThrownBy(() -> Trip.allOf(List.of(adding("e"), adding("a"), adding("f")), connection))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
            assertThat(ids(connection)).containsExactly("a", "b", "c", "d");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    private static Trip adding(String... ids) {
        Trip trip = new Trip();
        for (String id : ids) {
            trip.tell(ADD, id, AT, new byte[] {1});
        }
        return trip;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aTripInATransactionIsUndoneWithIt(String url) throws SQLException {
        try (Connection connection = store(url)) {
            connection.setAutoCommit(false);
            Trip trip = new Trip();
            trip.tell(ADD, "undone", AT, new byte[0]);
            trip.over(connection);
            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(ids(connection)).isEmpty();
        }
    }

    /** A statement that is sent often is prepared by the server; it has to answer the same then. */
    @ParameterizedTest
    @MethodSource("stores")
    void theSameTripMadeOftenAnswersTheSame(String url) throws SQLException {
        try (Connection connection = store(url)) {
            for (int i = 0; i < 20; i++) {
                Trip trip = new Trip();
                trip.tell(ADD, "id_%02d".formatted(i), AT, new byte[0]);
                Trip.Answer<List<String>> ids = trip.ask(IDS);
                trip.alone(connection);
                assertThat(ids.get()).hasSize(i + 1);
            }
        }
    }

    private static List<String> ids(Connection connection) throws SQLException {
        Trip trip = new Trip();
        Trip.Answer<List<String>> ids = trip.ask(IDS);
        trip.alone(connection);
        return ids.get();
    }

    private static Connection store(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url, url.startsWith("jdbc:h2") ? "" : "postgres", "");
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists thing");
            statement.execute(
                    "create table thing (id varchar(10) primary key, made_at timestamp with time zone, body bytea)");
        }
        return connection;
    }
}
