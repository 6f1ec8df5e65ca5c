package io.proffer.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the dashboard and the alerts ask for is what the service says of itself. */
@QuarkusTest
class MonitoringTest {
    private static final Path FOLDER = Path.of("k8s");

    @Test
    void everyMetricOfDashboardAndAlertsIsServed() throws Exception {
        Set<String> asked = new TreeSet<>();
        expressions().forEach(expression -> asked.addAll(Expressions.metrics(expression)));
        assertThat(asked).hasSizeGreaterThan(15);
        decideAndShow();
        Instant patience = Instant.now().plus(Duration.ofSeconds(30));
        while (!served().containsAll(asked) && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        assertThat(served()).containsAll(asked);
    }

    @Test
    void everyLabelThatIsAskedForIsServed() throws Exception {
        Set<Expressions.Selector> asked = new HashSet<>();
        expressions().forEach(expression -> asked.addAll(Expressions.selectors(expression)));
        // Requests are counted in the words of the library, and none with an outcome that has not come up.
        asked.removeIf(selector -> selector.metric().startsWith("http_server_requests"));
        assertThat(asked).hasSizeGreaterThan(5);
        decideAndShow();
        List<String> lines = given().get("/q/metrics").asString().lines().toList();
        assertThat(asked).allSatisfy(selector -> assertThat(lines).anyMatch(selector::picks));
    }

    @Test
    void aSelectorPicksByAllOfItsLabels() {
        Set<Expressions.Selector> one = Expressions.selectors("sum(a{x=\"y\",z=~\"v|w\",m=~\"$mode\"}) > 1");
        assertThat(one).singleElement().satisfies(selector -> {
            assertThat(selector.picks("a{x=\"y\",z=\"w\"} 1.0")).isTrue();
            assertThat(selector.picks("a{x=\"yy\",z=\"w\"} 1.0")).isFalse();
            assertThat(selector.picks("a{z=\"w\"} 1.0")).isFalse();
            assertThat(selector.picks("a_b{x=\"y\",z=\"w\"} 1.0")).isFalse();
        });
    }

    @Test
    void anExpressionGivesItsMetricsAndNothingElse() {
        assertThat(Expressions.metrics("histogram_quantile(0.9, sum by (le, uri) (rate(a_bucket{x=\"y\"}[5m])))"
                        + " > 0.05 and max by (b) (c_total / d) > 10 * absent(e)"))
                .containsExactly("a_bucket", "c_total", "d", "e");
    }

    @Test
    void everyAlertIsExplainedToOperators() throws IOException {
        List<String> alerts = alerts().findValuesAsText("alert");
        Set<String> explained = Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `Proffer"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .collect(Collectors.toSet());
        assertThat(alerts).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        assertThat(explained).containsExactlyInAnyOrderElementsOf(alerts);
    }

    private static void decide() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_monitored").toString())
                .put("/api/v1/accounts/acct_monitored");
        given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"acct_monitored\",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }

    /** Shown twice, of which its limit allows one. */
    private static void decideAndShow() {
        decide();
        String upgrade = given().get("/api/v1/propositions?accountId=acct_monitored")
                .path("items.find { it.offerKey == 'UPG_BUSINESS' }.id");
        for (String at : List.of("2026-03-02T10:00:00Z", "2026-03-03T10:00:00Z")) {
            given().contentType(ContentType.JSON)
                    .body("{\"type\":\"PRESENTED\",\"occurredAt\":\"" + at + "\"}")
                    .post("/api/v1/propositions/" + upgrade + "/events");
        }
    }

    private static Set<String> served() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = alerts().findValuesAsText("expr");
        expressions.addAll(new ObjectMapper()
                .readTree(FOLDER.resolve("dashboard.json").toFile())
                .findValuesAsText("expr"));
        return expressions;
    }

    private static JsonNode alerts() throws IOException {
        return Manifests.nodes(Files.readString(FOLDER.resolve("prometheusrule.yaml")))
                .get(0);
    }
}
