package io.proffer.store.migration;

import io.proffer.ids.TimedIds;
import io.proffer.store.trip.PostgreSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The partitions of the decision log, one for each month in UTC; none on H2. */
public final class DecisionMonths {
    private static final Pattern NAME = Pattern.compile("decision_(\\d{4})_(\\d{2})");
    private static final String PARTITIONS = "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
            + " where i.inhparent = 'decision'::regclass";

    private final Connection connection;
    private final boolean parted;

    private DecisionMonths(Connection connection, boolean parted) {
        this.connection = connection;
        this.parted = parted;
    }

    /** Those behind a connection. */
    public static DecisionMonths of(Connection connection) throws SQLException {
        return new DecisionMonths(connection, PostgreSql.isBehind(connection));
    }

    /** The table of what is in no month. */
    public String restTable() {
        return parted ? "decision_rest" : "decision";
    }

    /**
     * Makes the partitions of the month of an instant and of the next one. A month that has decisions among the rest already
     * is left there.
     */
    public void makeRoom(Instant now) throws SQLException {
        if (!parted) {
            return;
        }
        YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        for (YearMonth each : List.of(month, month.plusMonths(1))) {
            if (!months().contains(each) && !isAmongTheRest(each)) {
                waitBriefly();
                // Another replica waits here, then finds it made.
                execute("lock table decision in share row exclusive mode");
                if (!months().contains(each)) {
                    execute("create table " + name(each) + " partition of decision for values from ('" + first(each)
                            + "') to ('" + first(each.plusMonths(1)) + "')");
                }
            }
        }
    }

    /** Drops the months that were over before an instant. */
    public void dropBefore(Instant before) throws SQLException {
        if (!parted) {
            return;
        }
        YearMonth month = YearMonth.from(before.atZone(ZoneOffset.UTC));
        for (YearMonth each : months()) {
            if (each.isBefore(month)) {
                waitBriefly();
                execute("drop table if exists " + name(each));
            }
        }
    }

    /** Whoever waits for the log keeps all decisions waiting, and a back-up reads for an hour: better a later round. */
    private void waitBriefly() throws SQLException {
        execute("set local lock_timeout = '2s'");
    }

    private boolean isAmongTheRest(YearMonth month) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from decision_rest where id >= '" + first(month)
                        + "' and id < '" + first(month.plusMonths(1)) + "' limit 1")) {
            return found.next();
        }
    }

    private List<YearMonth> months() throws SQLException {
        List<YearMonth> months = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(PARTITIONS)) {
            while (names.next()) {
                Matcher matcher = NAME.matcher(names.getString(1));
                if (matcher.matches()) {
                    months.add(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
                }
            }
        }
        return months;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(YearMonth month) {
        return String.format(Locale.ROOT, "decision_%04d_%02d", month.getYear(), month.getMonthValue());
    }

    private static String first(YearMonth month) {
        return TimedIds.firstAt(
                "dec", month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
