package io.proffer.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An empty store of its own for one harness: a file of H2, or a PostgreSQL server. */
final class StoreUnderTest implements AutoCloseable {
    private final Kind kind;
    private final @Nullable EmbeddedPostgres server;
    private final Map<String, String> settings = new TreeMap<>();
    private final Path data;

    /** Which store. */
    enum Kind {
        H2,
        POSTGRESQL;

        static Kind of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    StoreUnderTest(Kind kind) throws IOException {
        this.kind = kind;
        this.data = Files.createTempDirectory("proffer-harness");
        if (kind == Kind.H2) {
            server = null;
            return;
        }
        server = EmbeddedPostgres.builder()
                // Elsewhere it is enough that something is stored; here it has to outlive the machine, as in
                // production.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        settings.put("PROFFER_STORE_URL", server.getJdbcUrl("postgres", "postgres"));
        settings.put("PROFFER_STORE_USERNAME", "postgres");
    }

    /** Environment of a replica on this store; the data folder is its own. */
    Map<String, String> environment(String replica) {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("PROFFER_DATA_DIR", data.resolve(replica).toString());
        return environment;
    }

    /** The JDBC address of a PostgreSQL server. */
    String url() {
        return settings.get("PROFFER_STORE_URL") + "&user=" + settings.get("PROFFER_STORE_USERNAME");
    }

    /** A connection beside a replica; H2 gives one only while the replica does not run. */
    Connection connection(String replica) throws SQLException {
        return kind == Kind.H2
                ? DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve(replica).resolve("proffer"), "", "")
                : DriverManager.getConnection(url());
    }

    /** Answers to thirty offers in every segment on each day of half a year, as a PostgreSQL has them that was used so long. */
    void halfAYearOfAnswers() throws SQLException {
        String answers = "insert into response_day (id, offer_key, family, segment, answered_on, presents, accepts)"
                + " select 'HARNESS_' || o || '|' || s || '|' || d, 'HARNESS_' || o, 'UPGRADE', s, current_date - d, 3, 1"
                + " from generate_series(1, 30) o, generate_series(1, 180) d,"
                + " unnest(array['SMB', 'MID_MARKET', 'ENTERPRISE', 'STRATEGIC']) s";
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(answers);
        }
    }

    /** How many of these decisions are not stored in PostgreSQL. */
    int missing(List<String> decisions) throws SQLException {
        String query = "select count(*) from unnest(?) as asked(id) where not exists"
                + " (select 1 from decision d where d.id = asked.id)";
        try (Connection connection = DriverManager.getConnection(url());
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("varchar", decisions.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    @Override
    public String toString() {
        return kind == Kind.H2 ? "H2" : "PostgreSQL";
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        try (var files = Files.walk(data)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
