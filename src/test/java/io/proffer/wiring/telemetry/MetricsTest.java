package io.proffer.wiring.telemetry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
    void limitsOfContactShowHowFarTheyAreUsedAndWhatTheyForbade() {
        String shown = "proffer_cap_used_ratio_count{cap=\"LIM-C50\"}";
        String last = "proffer_cap_used_ratio_bucket{cap=\"LIM-C50\",le=\"0.99\"}";
        String refused = "proffer_cap_refusals_total{cap=\"LIM-C50\",code=\"CONTACT_LIMIT_REACHED\"}";
        String proposition = decide(UUID.randomUUID().toString())
                .extract()
                .path("propositions.find { it.offerKey == 'UPG_BUSINESS' }.id");
        double shownBefore = value(shown);
        double refusedBefore = value(refused);
        assertThat(show(proposition, "2026-03-02T10:00:00Z")).isEqualTo(200);
        assertThat(show(proposition, "2026-03-03T10:00:00Z")).isEqualTo(409);
        assertThat(value(shown)).isEqualTo(shownBefore + 1);
        assertThat(value(last)).as("it took the last place").isZero();
        assertThat(value(refused)).isEqualTo(refusedBefore + 1);
    }

    private static int show(String proposition, String at) {
        return given().contentType(ContentType.JSON)
                .body("{\"type\":\"PRESENTED\",\"channel\":\"CSM\",\"occurredAt\":\"" + at + "\"}")
                .post("/api/v1/propositions/" + proposition + "/events")
                .statusCode();
    }

    @Test
    void noMetricNamesAnAccount() {
        decide(UUID.randomUUID().toString());
        for (String refused : List.of("/api/v1/accounts/acct_measured;a", "/api/v1/accounts/acct_%00")) {
            given().urlEncodingEnabled(false).get(refused).then().statusCode(400);
        }
        given().options("/api/v1/accounts/acct_measured").then().statusCode(200);
        given().head("/api/v1/accounts/acct_measured").then().statusCode(200);
        assertThat(metrics()).doesNotContain("acct_").contains("uri=\"UNKNOWN\"");
    }

    private static ValidatableResponse decide(String key) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_measured").toString())
                .put("/api/v1/accounts/acct_measured");
        return given().contentType(ContentType.JSON)
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
