package io.proffer.store.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.store.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** What was kept of budgets before a level knew the end of its period. */
class BudgetPeriodsTest {
    private static final String WEEK = "CSM_HOURS|EAST|2026-06-01|2026-06-07";
    private static final String MONTH = "CSM_HOURS|EAST|2026-06-01|2026-06-30";

    @Test
    void keptLevelsAreToldApartByTheirEnd() throws SQLException {
        upgrade("jdbc:h2:mem:budget-periods;DB_CLOSE_DELAY=-1", "sa");
    }

    @Test
    void keptLevelsAreToldApartByTheirEndOnPostgres() throws SQLException {
        PostgresServer server = new PostgresServer();
        Map<String, String> settings = server.start();
        try {
            upgrade(settings.get("proffer.store.url"), settings.get("proffer.store.username"));
        } finally {
            server.stop();
        }
    }

    private static void upgrade(String url, String user) throws SQLException {
        migrate(url, user, "23");
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            fill(statement);
            migrate(url, user, "24");
            assertThat(rows(statement, "select id, period_end, reserved, committed from budget_level order by id"))
                    .containsExactly(
                            WEEK + " 2026-06-07 1.0000 2.0000",
                            MONTH + " 2026-06-30 2.5000 0.0000",
                            "TRIAL_ENT|*|2026-06-01|2026-06-30 2026-06-30 0.0000 1.0000");
            assertThat(rows(
                            statement,
                            "select level_id, count(*) from budget_entry group by level_id order by level_id"))
                    .containsExactly(WEEK + " 3", MONTH + " 1", "TRIAL_ENT|*|2026-06-01|2026-06-30 3");
            assertThat(rows(statement, "select id, level_id from budget_alert")).containsExactly(WEEK + "|90 " + WEEK);
        }
    }

    private static void fill(Statement statement) throws SQLException {
        level(statement, "CSM_HOURS", "EAST", "3.5, 2");
        line(statement, "CSM_HOURS|EAST|2026-06-01", "RESERVE", "prp_1", "2", "2026-06-07");
        line(statement, "CSM_HOURS|EAST|2026-06-01", "COMMIT", "prp_1", "2", "2026-06-07");
        line(statement, "CSM_HOURS|EAST|2026-06-01", "RESERVE", "prp_2", "1", "2026-06-07");
        line(statement, "CSM_HOURS|EAST|2026-06-01", "RESERVE", "prp_3", "2.5", "2026-06-30");
        level(statement, "TRIAL_ENT", "*", "0, 1");
        line(statement, "TRIAL_ENT|*|2026-06-01", "RESERVE", "prp_4", "1", "2026-06-30");
        line(statement, "TRIAL_ENT|*|2026-06-01", "RELEASE", "prp_4", "1", "2026-06-30");
        line(statement, "TRIAL_ENT|*|2026-06-01", "ADJUST", "prp_4", "1", "2026-06-30");
        level(statement, "REWARDS", "*", "0, 0");
        statement.execute(
                "insert into budget_alert values ('CSM_HOURS|EAST|2026-06-01|90', 'CSM_HOURS|EAST|2026-06-01',"
                        + " timestamp with time zone '2026-06-02 09:00:00+00', '" + body("2026-06-07") + "')");
    }

    private static void level(Statement statement, String key, String dimension, String sums) throws SQLException {
        statement.execute("insert into budget_level values ('%s|%s|2026-06-01', '%s', '%s', date '2026-06-01', %s)"
                .formatted(key, dimension, key, dimension, sums));
    }

    private static void line(
            Statement statement, String level, String kind, String proposition, String amount, String end)
            throws SQLException {
        statement.execute("insert into budget_entry values ('%s', '%s', '%s', '%s', %s, %s, '%s')"
                .formatted(
                        proposition + kind,
                        level,
                        kind,
                        proposition,
                        amount,
                        "timestamp with time zone '2026-06-02 09:00:00+00'",
                        body(end)));
    }

    private static String body(String end) {
        return "{\"part\":{\"key\":\"K\",\"dimension\":\"a \\\"periodEnd\\\":\\\"1\",\"periodStart\":\"2026-06-01\","
                + "\"periodEnd\":\"" + end + "\"},\"unit\":\"hours\"}";
    }

    private static List<String> rows(Statement statement, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(found.getString(i));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }

    private static void migrate(String url, String user, String target) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration")
                .target(target);
        new ProgrammedMigrations().customize(configuration);
        configuration.load().migrate();
    }
}
