package io.proffer.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.proffer.accounts.GoldenAccount;
import io.proffer.api.OnPostgres;
import io.proffer.ids.TimedIds;
import io.proffer.propositions.PropositionStore;
import io.proffer.signals.SignalStore;
import io.proffer.webhooks.SubscriptionStore;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The plans that PostgreSQL makes for what is asked most, whatever is asked for, over tables large enough that a scan would
 * cost more. The plans are written to {@code target/hot-queries.txt}.
 */
@QuarkusTest
@TestProfile(OnPostgres.class)
class HotQueriesTest {
    private static final Path REPORT = Path.of("target", "hot-queries.txt");
    private static final String THIS_MONTH =
            DateTimeFormatter.ofPattern("yyyy_MM").format(YearMonth.now(ZoneOffset.UTC));
    /** Tables that grow with the accounts or with time. */
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (account|decision_" + THIS_MONTH
            + "|proposition|proposition_event|signal|outgoing_event|idempotency_key"
            + "|experiment_assignment|account_override|budget_entry|audit_entry|request_key|account_ledger|response_day"
            + "|webhook_waiting|quote|value_case|simulation_change)\\b");
    /** What has a plan: what is read and what is changed; what is only added needs none. */
    private static final Pattern PLANNED = Pattern.compile("(select|update|delete|with) .*", Pattern.DOTALL);

    private static final List<String> MANY_ROWS =
            List.of("""
            insert into account (id, version, created_at, updated_at, document, territory, name_key, segment, plan_key, csm_id)
            select 'hot_' || i, 1, now(), now(), '{}', 'T' || i % 50, 'name ' || md5(i::text), 'SMB', 'P' || i % 4, 'c' || i % 300
            from generate_series(1, 60000) i""", """
            insert into decision (id, account_id, as_of, decided_at, ruleset_id, ruleset_hash, context_hash, verdicts,
                request, context, memory, body)
            select '%s' || 'hot_' || lpad(i::text, 8, '0'), 'hot_' || i % 60000, now() - i * interval '1 minute', now() - i * interval '1 minute',
                'r', 'h', 'c', ',CHOSEN,', '', '', '', '' from generate_series(1, 100000) i""", """
            insert into proposition (id, account_id, segment, owner_id, offer_key, offer_version, family, commercial, state,
                decision_id, ruleset_id, rank_at_creation, need_strength, proposed_at, expires_at, due_at, presented,
                accepted, created_at, updated_at, version, body, withheld)
            select 'prp_hot_' || i, 'hot_' || i % 60000, 'SMB', 'c' || i % 300, 'O', 1, 'F', true,
                case when i % 20 = 0 then 'PROPOSED' else 'EXPIRED' end, 'd', 'r', 1, 1, now(), now(),
                case when i % 20 = 0 then now() + i * interval '1 minute' end, false, false,
                now() - i * interval '1 minute', now(), 1, '{}', false from generate_series(1, 60000) i""", """
            insert into proposition_event (id, proposition_id, account_id, event_id, type, occurred_at, received_at,
                body_hash, body, answer)
            select 'pev_hot_' || i, 'prp_hot_' || i % 60000, 'hot_' || i % 60000, 'e' || i, 'PRESENTED',
                now() - i * interval '1 minute', now(), '', '', '' from generate_series(1, 60000) i""", """
            insert into signal (id, account_id, source, event_id, type, occurred_at, received_at, expires_at, decides, decided_at)
            select 'sig_hot_' || i, 'hot_' || i % 60000, 's', 'e' || i, 'usage.drop', now() - i * interval '1 minute',
                now() - i * interval '1 minute', now() + interval '1 day', true, now() from generate_series(1, 60000) i""", """
            insert into outgoing_event (id, place, type, source, subject, happened_at, data)
            select 'evt_hot_' || i, 1000000000 + i, 'offers.decision.made', 's', 'hot_' || i, now(), '{}'
            from generate_series(1, 60000) i""", """
            insert into idempotency_key (id, body_hash, decision_id, created_at)
            select 'key_hot_' || i, 'h', 'd' || i, now() from generate_series(1, 60000) i""", """
            insert into experiment_assignment (id, account_id, experiment_key, arm, assigned_at, valid_until)
            select 'asg_hot_' || i, 'hot_' || i, 'e', 'a', now(), now() from generate_series(1, 60000) i""", """
            insert into account_override (id, account_id, kind, reason, created_by, created_at, expires_at)
            select 'ovr_hot_' || i, 'hot_' || i, 'HOLD_COMMERCIAL', 'r', 'u', now(), now() from generate_series(1, 60000) i""", """
            insert into request_key (id, fingerprint, claimed_at, status, subject)
            select 'req_hot_' || i, 'f', now(), 201, 'hot_' || i from generate_series(1, 60000) i""", """
            insert into account_ledger (account_id, version, changed_at)
            select 'led_hot_' || i, 1, now() from generate_series(1, 60000) i""", """
            insert into response_day (id, offer_key, family, segment, answered_on, presents, accepts)
            select 'rsp_hot_' || i, 'O' || i % 40, 'F', 'S' || i % 5, current_date - i / 200, 1, 0
            from generate_series(1, 60000) i""", """
            insert into webhook_waiting (id, subscription_id, place, subject, dead, attempts, since, due_at, problem)
            select 'whk_hot_' || i, 'whk' || i % 20, i, 'hot_' || i, false, 1, now(), now(), ''
            from generate_series(1, 60000) i""", """
            insert into quote (id, account_id, created_at, ruleset_id, ruleset_hash, request, body)
            select 'qte_hot_' || i, 'hot_' || i, now(), 'r', 'h', '', '' from generate_series(1, 60000) i""", "analyze");
    private static final List<String> FEW_ROWS = List.of(
            "request_key",
            "response_day",
            "webhook_waiting",
            "quote",
            "account",
            "decision",
            "proposition",
            "proposition_event",
            "signal",
            "outgoing_event",
            "idempotency_key",
            "experiment_assignment",
            "account_override");

    @Inject
    SignalStore signals;

    @Inject
    PropositionStore propositions;

    @Inject
    SubscriptionStore webhooks;

    @ConfigProperty(name = "proffer.store.url")
    String url;

    @BeforeEach
    void anAccountIsThere() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_hot").toString())
                .put("/api/v1/accounts/acct_hot");
    }

    @Test
    void nothingThatIsAskedOftenScansATableThatGrows() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url + "&user=postgres");
                Statement statement = connection.createStatement()) {
            for (String rows : MANY_ROWS) {
                // Their ids tell the time, which puts the decisions into the partition of this month.
                statement.execute(rows.replace(
                        "%s", TimedIds.firstAt("dec", Instant.now()).substring(0, 14)));
            }
            try {
                Map<String, List<String>> statements = asked();
                statement.execute("set plan_cache_mode = force_generic_plan");
                List<String> report = new ArrayList<>();
                List<String> scans = new ArrayList<>();
                for (Map.Entry<String, List<String>> each : statements.entrySet()) {
                    for (String sql : each.getValue()) {
                        String plan = plan(statement, sql);
                        report.add("-- " + each.getKey() + "\n" + sql + "\n" + plan);
                        if (SCAN.matcher(plan).find()) {
                            scans.add(each.getKey() + ": " + sql + "\n" + plan);
                        }
                    }
                }
                Files.createDirectories(REPORT.getParent());
                Files.write(REPORT, report);
                assertThat(statements).hasSizeGreaterThanOrEqualTo(10);
                assertThat(scans).isEmpty();
            } finally {
                for (String table : FEW_ROWS) {
                    statement.execute("delete from " + table + " where id like '%hot\\_%'");
                }
                statement.execute("delete from account_ledger where account_id like '%hot\\_%'");
                statement.execute("analyze");
            }
        }
    }

    /** What each question asks and changes. */
    private Map<String, List<String>> asked() {
        Map<String, Runnable> questions = new LinkedHashMap<>();
        questions.put("live decision", () -> decide("false"));
        questions.put("dry run", () -> decide("true"));
        questions.put("recommendations", () -> get("/api/v1/accounts/acct_hot/recommendations"));
        questions.put("quote under a key", HotQueriesTest::quote);
        questions.put("what waits for a subscriber", () -> webhooks.heads("whk1", 64));
        questions.put("account", () -> get("/api/v1/accounts/acct_hot"));
        questions.put("accounts by name", () -> get("/console/accounts?q=Robo"));
        questions.put("accounts of a territory by id", () -> get("/console/accounts?q=acct_ho&territory=t7"));
        questions.put("decisions of an account", () -> get("/api/v1/decisions?accountId=acct_hot"));
        questions.put("decisions by verdict", HotQueriesTest::searchForARareVerdict);
        questions.put(
                "open propositions of an account", () -> get("/api/v1/propositions?accountId=acct_hot&state=PROPOSED"));
        questions.put("propositions of an owner", () -> get("/api/v1/propositions?ownerId=c_nobody"));
        questions.put("propositions that are due", () -> propositions.due(Instant.now(), 100));
        questions.put("events since", () -> get("/api/v1/events?since=1000000000&limit=10"));
        questions.put(
                "signals that wait",
                () -> signals.accountsWaiting(Instant.now(), Instant.now().plus(Duration.ofDays(1)), 100));
        Map<String, List<String>> asked = new LinkedHashMap<>();
        questions.forEach((name, question) -> {
            StatementsSeen.watch();
            question.run();
            asked.put(
                    name,
                    StatementsSeen.seen().stream()
                            .filter(sql -> PLANNED.matcher(sql).matches())
                            .toList());
        });
        // An erasure has its connection for itself.
        asked.put(
                "keys of an erased account",
                List.of(
                        "delete from idempotency_key where decision_id in (select id from decision where account_id = ?)"));
        assertThat(asked.values()).allSatisfy(each -> assertThat(each).isNotEmpty());
        return asked;
    }

    private static void decide(String dryRun) {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "hot-" + Instant.now())
                .body("{\"accountId\":\"acct_hot\",\"dryRun\":" + dryRun + "}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }

    private static void quote() {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", "hot-" + Instant.now())
                .body("{\"accountId\":\"acct_hot\",\"offerKey\":\"UPG_BUSINESS\"}")
                .post("/api/v1/quotes")
                .then()
                .statusCode(201);
    }

    /** One page looks at so many decisions only, and says where to go on. */
    private static void searchForARareVerdict() {
        given().get("/api/v1/decisions?verdict=CAPPED&limit=200")
                .then()
                .statusCode(200)
                .body("items.size()", lessThan(200))
                .body("nextCursor", notNullValue());
    }

    private static void get(String path) {
        given().get(path).then().statusCode(200);
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        Matcher mark = Pattern.compile("\\?").matcher(sql);
        int[] count = {0};
        String numbered = mark.replaceAll(found -> "\\$" + ++count[0]);
        String none = String.join(", ", Collections.nCopies(count[0], "null"));
        statement.execute("prepare hot as " + numbered);
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines =
                statement.executeQuery("explain execute hot" + (none.isEmpty() ? "" : "(" + none + ")"))) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        statement.execute("deallocate hot");
        return plan.toString();
    }
}
