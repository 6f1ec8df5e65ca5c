package io.proffer.store.feed;

import io.proffer.store.trip.PostgreSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Gives events that wait for one their places, in the order of their ids. */
final class Places {
    /** PostgreSQL numbers them itself, in one statement, at a third of the cost; H2 has no such words. */
    private static final String ALL_AT_ONCE = "update outgoing_event set place = waiting.place from ("
            + "select id, cast(? as bigint) + row_number() over (order by id) as place from ("
            + "select id from outgoing_event where place is null order by id limit ?) first) waiting"
            + " where outgoing_event.id = waiting.id";

    private static final String WAITING =
            "select id from outgoing_event where place is null order by id fetch first ? rows only";
    private static final String ONE = "update outgoing_event set place = ? where id = ?";

    private Places() {}

    /**
     * Gives the places after one, to so many at most.
     *
     * @return how many were given
     */
    static int give(Connection connection, long after, int most) throws SQLException {
        return PostgreSql.isBehind(connection)
                ? allAtOnce(connection, after, most)
                : eachAlone(connection, after, most);
    }

    private static int allAtOnce(Connection connection, long after, int most) throws SQLException {
        try (PreparedStatement give = connection.prepareStatement(ALL_AT_ONCE)) {
            give.setLong(1, after);
            give.setInt(2, most);
            return give.executeUpdate();
        }
    }

    private static int eachAlone(Connection connection, long after, int most) throws SQLException {
        List<String> waiting = waiting(connection, most);
        try (PreparedStatement give = connection.prepareStatement(ONE)) {
            long place = after;
            for (String id : waiting) {
                give.setLong(1, ++place);
                give.setString(2, id);
                give.addBatch();
            }
            give.executeBatch();
        }
        return waiting.size();
    }

    private static List<String> waiting(Connection connection, int most) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(WAITING)) {
            ask.setInt(1, most);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
