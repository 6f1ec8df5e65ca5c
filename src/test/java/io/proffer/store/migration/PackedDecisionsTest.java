package io.proffer.store.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.json.PackedJson;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A decision that was kept before answers were packed is read as it was. */
class PackedDecisionsTest {
    private static final String BODY = "{\"id\":\"dec_1\",\"text\":\"C:\\\\temp, 5 → 6, „ü“\"}";

    @Test
    void onH2() throws SQLException {
        keepsWhatWasKept("jdbc:h2:mem:packed;DB_CLOSE_DELAY=-1", "");
    }

    @Test
    void onPostgresql() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            keepsWhatWasKept(server.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    private static void keepsWhatWasKept(String url, String user) throws SQLException {
        migrate(url, user, "14");
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into decision (id, account_id, as_of, decided_at, ruleset_id, ruleset_hash,"
                    + " context_hash, verdicts, request, context, memory, body) values ('dec_1', 'acct', now(), now(),"
                    + " 'r', 'h', 'c', ',CHOSEN,', '{}', '{}', '{}', '" + BODY + "')");
            migrate(url, user, "latest");
            try (ResultSet rows = statement.executeQuery("select body from decision where id = 'dec_1'")) {
                assertThat(rows.next()).isTrue();
                assertThat(PackedJson.kept(rows.getBytes(1)).text()).isEqualTo(BODY);
            }
        }
    }

    private static void migrate(String url, String user, String target) {
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration")
                .javaMigrations(
                        new V12_1__account_filters_of_kept_accounts(),
                        new V13_1__decisions_by_month(),
                        new V15__packed_decisions())
                .target(target)
                .load()
                .migrate();
    }
}
