package io.proffer.store.trip;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Statements that go to the store together, in their order. For one thread, and for one trip. */
public final class Trip {
    private static final Logger LOG = Logger.getLogger(Trip.class);

    private final List<Leg> legs = new ArrayList<>();

    /** Takes a question along; its answer is there after the trip. */
    public <T> Answer<T> ask(Question<T> question) {
        Answer<T> answer = new Answer<>(question);
        legs.add(answer);
        return answer;
    }

    /**
     * Takes a change along.
     *
     * @param sql an insert, update or delete that both stores understand, a question mark for each value
     * @param values its values in order: texts, numbers, days, instants and bytes
     */
    public void tell(String sql, Object... values) {
        legs.add(new Change(sql, List.of(values)));
    }

    /** One statement of the trip. */
    private sealed interface Leg {
        String sql();

        List<Object> values();

        /** Takes the rows of its statement, null when it is one that has none. */
        void arrive(@Nullable ResultSet rows) throws SQLException;
    }

    private record Change(String sql, List<Object> values) implements Leg {
        @Override
        public void arrive(@Nullable ResultSet rows) {
            // A change says nothing.
        }
    }

    /** What a question found. */
    public static final class Answer<T> implements Leg {
        private final Question<T> question;
        private @Nullable T found;

        private Answer(Question<T> question) {
            this.question = question;
        }

        /** The answer, after the trip. */
        public T get() {
            if (found == null) {
                throw new IllegalStateException("Nothing was asked yet: " + question.sql());
            }
            return found;
        }

        @Override
        public String sql() {
            return question.sql();
        }

        @Override
        public List<Object> values() {
            return question.values();
        }

        @Override
        public void arrive(@Nullable ResultSet rows) throws SQLException {
            found = question.reading().read(rows);
        }
    }

    /**
     * Makes the trip in whatever transaction the connection is.
     *
     * @throws SQLException when the store refused a statement
     */
    public void over(Connection connection) throws SQLException {
        say();
        if (goesInOne(connection)) {
            sendAll(connection);
        } else {
            sendEach(connection);
        }
    }

    /** Makes the trip on a connection that is in no transaction: what it changes is kept at once, or not at all. */
    void alone(Connection connection) throws SQLException {
        boolean changes = legs.stream().anyMatch(Change.class::isInstance);
        if (!changes || goesInOne(connection)) {
            over(connection);
        } else {
            say();
            inTransaction(connection, () -> sendEach(connection));
        }
    }

    /** Makes trips that only change something on a connection that is in no transaction: all of them, or none. */
    static void allOf(List<Trip> trips, Connection connection) throws SQLException {
        if (trips.size() == 1) {
            trips.get(0).alone(connection);
            return;
        }
        Map<List<String>, List<Trip>> alike = trips.stream()
                .collect(Collectors.groupingBy(
                        trip -> trip.legs.stream().map(Leg::sql).toList(), LinkedHashMap::new, Collectors.toList()));
        inTransaction(connection, () -> {
            for (Map.Entry<List<String>, List<Trip>> each : alike.entrySet()) {
                sendAlike(each.getKey(), each.getValue(), connection);
            }
        });
    }

    /** Sends the first statement of all trips, then the second of all. */
    private static void sendAlike(List<String> statements, List<Trip> trips, Connection connection)
            throws SQLException {
        for (int i = 0; i < statements.size(); i++) {
            try (PreparedStatement statement = connection.prepareStatement(statements.get(i))) {
                for (Trip trip : trips) {
                    bind(statement, trip.legs.get(i), 0);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** Something that is sent. */
    @FunctionalInterface
    private interface Sending {
        void send() throws SQLException;
    }

    private static void inTransaction(Connection connection, Sending sending) throws SQLException {
        connection.setAutoCommit(false);
        try {
            sending.send();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Each statement, for whoever wants to see what is sent. */
    private void say() {
        if (LOG.isDebugEnabled()) {
            legs.forEach(leg -> LOG.debug(leg.sql()));
        }
    }

    /** H2 is in the same process, and would answer the first of several statements only. */
    private static boolean goesInOne(Connection connection) throws SQLException {
        return PostgreSql.isBehind(connection);
    }

    /** PostgreSQL takes statements that are sent as one for one transaction, unless one runs already. */
    private void sendAll(Connection connection) throws SQLException {
        String all = legs.stream().map(Leg::sql).collect(Collectors.joining(";"));
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            int place = 0;
            for (Leg leg : legs) {
                place = bind(statement, leg, place);
            }
            boolean hasRows = statement.execute();
            for (Leg leg : legs) {
                arrive(leg, hasRows ? statement.getResultSet() : null);
                hasRows = statement.getMoreResults();
            }
        }
    }

    private void sendEach(Connection connection) throws SQLException {
        for (Leg leg : legs) {
            try (PreparedStatement statement = connection.prepareStatement(leg.sql())) {
                bind(statement, leg, 0);
                boolean hasRows = statement.execute();
                arrive(leg, hasRows ? statement.getResultSet() : null);
            }
        }
    }

    private static int bind(PreparedStatement statement, Leg leg, int before) throws SQLException {
        int place = before;
        for (Object value : leg.values()) {
            statement.setObject(++place, Columns.sent(value));
        }
        return place;
    }

    private static void arrive(Leg leg, @Nullable ResultSet rows) throws SQLException {
        try (rows) {
            leg.arrive(rows);
        }
    }
}
