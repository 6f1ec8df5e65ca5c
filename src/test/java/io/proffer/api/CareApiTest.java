package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.proffer.accounts.GoldenAccount;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.Replay;
import io.proffer.decisions.StoredDecision;
import io.proffer.rulesets.ActiveRulebook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What care does to an account from one decision to the next. */
@QuarkusTest
class CareApiTest {
    private static final String UPGRADE = "rejected.find { it.offerKey == 'UPG_BUSINESS' }";

    @Inject
    DecisionLog log;

    @Inject
    ActiveRulebook rulebook;

    @Test
    void careTakesBackWhatNobodyHasShownYet() {
        account("acct_care_back");
        decide("acct_care_back");
        String upgrade = id("acct_care_back", "UPG_BUSINESS");
        String seats = id("acct_care_back", "SEAT_TEAM_10");
        event(seats, "PRESENTED").statusCode(200);

        escalations("acct_care_back", 1);
        decide("acct_care_back")
                .body("propositions.commercial", everyItem(equalTo(false)))
                .body("careBlocks.rowId", contains("CARE-020"));

        given().get("/api/v1/propositions/" + upgrade).then().body("state", equalTo("WITHDRAWN"));
        event(upgrade, "PRESENTED").statusCode(409).body("detail", containsString("WITHDRAWN"));
        given().get("/api/v1/propositions/" + seats).then().body("state", equalTo("PRESENTED"));
    }

    @Test
    void theWaitBeginsWhenTheCauseIsGoneAndIsForAll() {
        account("acct_care_wait");
        escalations("acct_care_wait", 1);
        decide("acct_care_wait").body("careBlocks[0].clearedOn", nullValue());

        escalations("acct_care_wait", 0);
        String id = decide("acct_care_wait")
                .body("careBlocks[0].clearedOn", equalTo("2026-03-02"))
                .body("propositions.commercial", everyItem(equalTo(false)))
                .body(UPGRADE + ".verdict", equalTo("NOT_SUITABLE"))
                .body(UPGRADE + ".eligibleFrom", equalTo("2026-03-16"))
                .extract()
                .path("id");
        decide("acct_care_wait").body(UPGRADE + ".eligibleFrom", equalTo("2026-03-16"));

        StoredDecision stored = log.find(id).orElseThrow();
        try (ActiveRulebook.Lease lease = rulebook.lease().orElseThrow()) {
            Assertions.assertThat(Replay.body(stored, lease.decisioning()))
                    .isEqualTo(stored.body().text());
        }
    }

    @Test
    void factsThatCameWithTheQuestionLeaveNothingToRemember() {
        account("acct_care_supposed");
        decide("acct_care_supposed");
        String upgrade = id("acct_care_supposed", "UPG_BUSINESS");

        call("{\"accountId\":\"acct_care_supposed\",\"asOf\":\"2026-03-02T09:00:00Z\","
                        + "\"context\":{\"support\":{\"openEscalations\":1}}}")
                .body("propositions.commercial", everyItem(equalTo(false)));

        given().get("/api/v1/propositions/" + upgrade).then().body("state", equalTo("PROPOSED"));
        decide("acct_care_supposed").body("careBlocks", nullValue()).body("propositions.id", hasItem(upgrade));
    }

    @Test
    void aTrialRunLeavesNothingToRemember() {
        account("acct_care_dry");
        escalations("acct_care_dry", 1);
        call("{\"accountId\":\"acct_care_dry\",\"asOf\":\"2026-03-02T09:00:00Z\",\"dryRun\":true}")
                .body("careBlocks", notNullValue());

        escalations("acct_care_dry", 0);
        decide("acct_care_dry")
                .body("careBlocks", nullValue())
                .body("propositions.offerKey", hasItem("UPG_BUSINESS"))
                .body("propositions.commercial", not(everyItem(equalTo(false))));
    }

    private static void account(String id) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", id).toString())
                .put("/api/v1/accounts/" + id)
                .then()
                .statusCode(201);
    }

    private static void escalations(String account, int open) {
        given().contentType(ContentType.JSON)
                .body("{\"support\":{\"openEscalations\":" + open + "}}")
                .patch("/api/v1/accounts/" + account)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String account) {
        return call("{\"accountId\":\"" + account + "\",\"asOf\":\"2026-03-02T09:00:00Z\"}");
    }

    private static ValidatableResponse call(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }

    private static String id(String account, String offer) {
        return given().get("/api/v1/propositions?accountId=" + account)
                .then()
                .extract()
                .path("items.find { it.offerKey == '" + offer + "' }.id");
    }

    private static ValidatableResponse event(String id, String type) {
        return given().contentType(ContentType.JSON)
                .body("{\"type\":\"" + type + "\",\"eventId\":\"evt_" + id + "\",\"channel\":\"CSM\"}")
                .post("/api/v1/propositions/" + id + "/events")
                .then();
    }
}
