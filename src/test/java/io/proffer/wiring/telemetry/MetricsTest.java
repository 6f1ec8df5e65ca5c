package io.proffer.wiring.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the service says of itself after a few calls. */
@QuarkusTest
class MetricsTest {

    @Test
    void decisionsAreCountedByOutcomeAndCandidatesByVerdictAndStage() {
        double before = value("proffer_decisions_seconds_count{mode=\"LIVE\",outcome=\"COMMERCIAL\"}");
        String key = UUID.randomUUID().toString();
        decide(key);
        decide(key);
        assertThat(value("proffer_decisions_seconds_count{mode=\"LIVE\",outcome=\"COMMERCIAL\"}"))
                .isEqualTo(before + 1);
        assertThat(value("proffer_decisions_seconds_count{mode=\"LIVE\",outcome=\"REPEATED\"}"))
                .isPositive();
        assertThat(value("proffer_candidates_total{mode=\"LIVE\",stage=\"TREATMENT\",verdict=\"SELECTED\"}"))
                .isPositive();
        assertThat(value("proffer_idempotent_replays_total")).isPositive();
    }

    @Test
    void theRulesetThatServesIsNamed() {
        String hash = given().get("/api/v1/rulesets/status").path("active.hash");
        assertThat(metrics()).contains("proffer_ruleset_serving{hash=\"" + hash + "\",ruleset=\"");
        assertThat(value("proffer_rulebook_last_load_ok")).isOne();
    }

    @Test
    void noMetricNamesAnAccount() {
        decide(UUID.randomUUID().toString());
        for (String refused : List.of("/api/v1/accounts/acct_measured;a", "/api/v1/accounts/acct_%00")) {
            given().urlEncodingEnabled(false).get(refused).then().statusCode(400);
        }
        assertThat(metrics()).doesNotContain("acct_").contains("uri=\"UNKNOWN\"");
    }

    private static void decide(String key) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_measured").toString())
                .put("/api/v1/accounts/acct_measured");
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"accountId\":\"acct_measured\",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }

    private static double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
