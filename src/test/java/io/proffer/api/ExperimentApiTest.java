package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExperimentApiTest {

    @Test
    void everyExperimentSaysWhatItIs() {
        given().get("/api/v1/experiments")
                .then()
                .statusCode(200)
                .body("items.key", equalTo(List.of("GLOBAL_HOLDOUT", "TRIAL_2026H1", "ANNUAL_COPY", "NO_LEVERS")))
                .body("items[0].rows.row.rowId", equalTo(List.of("HLD-010", "HLD-020")))
                .body("items[0].primaryMetric", equalTo("incrementalArr"))
                .body("items[0].rows[0].exceptionReason", containsString("Strategic"))
                .body("items[2].arms.arm", equalTo(List.of("A", "B")))
                .body("items[2].rows[0].arms.weightBp", equalTo(List.of(5000, 5000)));
        given().get("/api/v1/experiments/GLOBAL_HOLDOT")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_EXPERIMENT"))
                .body("detail", containsString("Did you mean GLOBAL_HOLDOUT"));
    }

    @Test
    void accountsAreCountedInTheirArms() {
        long before = accounts();
        for (int i = 0; i < 12; i++) {
            decide("acct_exp_" + i);
        }
        decide("acct_exp_0");

        assertThat(accounts()).isEqualTo(before + 12);
    }

    private static long accounts() {
        List<Map<String, Object>> arms = given().get("/api/v1/experiments/GLOBAL_HOLDOUT")
                .then()
                .statusCode(200)
                .extract()
                .path("arms");
        assertThat(arms).extracting(arm -> arm.get("arm")).contains("HOLDOUT", "TREATED");
        return arms.stream()
                .mapToLong(arm -> ((Number) arm.get("accounts")).longValue())
                .sum();
    }

    private static void decide(String id) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", id).toString())
                .put("/api/v1/accounts/" + id);
        given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"" + id + "\",\"asOf\":\"" + Instant.now() + "\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }
}
