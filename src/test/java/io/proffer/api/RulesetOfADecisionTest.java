package io.proffer.api;

import static io.proffer.api.Governing.RULESETS;
import static io.proffer.api.Governing.show;
import static io.proffer.api.Governing.to;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StoreRules.class)
class RulesetOfADecisionTest {
    /** Notes are read by nobody but people, so no scenario speaks of them. */
    private static final Governing.Cell SEAT_NOTE = new Governing.Cell("seats.xlsx", "seat_expansion", "SEAT-020", "P");

    @BeforeEach
    void anAccountIsThere() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_chosen").toString())
                .put("/api/v1/accounts/acct_chosen");
    }

    @Test
    void aDryRunIsDecidedUnderTheApprovedRulesetItNames() {
        String id = Governing.approved(SEAT_NOTE, "to be tried");
        String served = served("active.hash");
        dryRun(id)
                .statusCode(200)
                .body("mode", equalTo("DRY_RUN"))
                .body("ruleset.hash", equalTo(show(id).getString("contentHash")))
                .body("ruleset.hash", not(equalTo(served)));
        dryRun(served("stored.id")).statusCode(200).body("ruleset.hash", equalTo(served));
        dryRun(served("active.id")).statusCode(200).body("ruleset.hash", equalTo(served));
    }

    @Test
    void whatRuledBeforeIsStillFoundAndTriedByTheIdInItsDecisions() {
        String before = served("stored.id");
        String decided = live(before).statusCode(200).extract().path("ruleset.id");
        String id = Governing.approved(SEAT_NOTE, "the next one");
        to("operator-1", id, "ACTIVE").statusCode(200);
        String hash = show(before).getString("contentHash");
        dryRun(before).statusCode(200).body("ruleset.hash", equalTo(hash));
        dryRun(decided).statusCode(200).body("ruleset.id", equalTo(decided)).body("ruleset.hash", equalTo(hash));
        assertThat(show(decided).getString("id")).isEqualTo(before);
        given().get(RULESETS + "/" + decided + "/diff?base=" + id).then().statusCode(200);
        String unknown = decided.substring(0, decided.length() - 1);
        given().get(RULESETS + "/" + unknown).then().statusCode(404);
    }

    @Test
    void whatNobodyApprovedDecidesNothing() {
        String draft = Governing.draft("author-1", SEAT_NOTE, "not approved");
        dryRun(draft)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rulesetId"))
                .body("errors[0].code", equalTo("UNKNOWN_VALUE"))
                .body(
                        "errors[0].message",
                        allOf(startsWith("Ruleset " + draft + " is DRAFT"), containsString("status=APPROVED,ACTIVE")));
        dryRun("rls_none")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rulesetId"))
                .body("errors[0].message", startsWith("There is no ruleset \"rls_none\""));
    }

    @Test
    void aLiveCallTakesOnlyWhatServes() {
        String served = served("active.id");
        live(served).statusCode(200).body("mode", equalTo("LIVE")).body("ruleset.id", equalTo(served));
        live(served("stored.id")).statusCode(200).body("mode", equalTo("LIVE")).body("ruleset.id", equalTo(served));
        String approved = Governing.approved(SEAT_NOTE, "approved alone");
        live(approved)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rulesetId"))
                .body("errors[0].allowed", hasItem(served))
                .body("errors[0].message", containsString("A dry run takes any approved ruleset"));
    }

    private static ValidatableResponse dryRun(String ruleset) {
        return decide(ruleset, ",\"dryRun\":true");
    }

    private static ValidatableResponse live(String ruleset) {
        return decide(ruleset, "");
    }

    private static ValidatableResponse decide(String ruleset, String more) {
        return given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"acct_chosen\",\"asOf\":\"2026-03-02T09:00:00Z\",\"rulesetId\":\"" + ruleset
                        + "\"" + more + "}")
                .post("/api/v1/decisions")
                .then();
    }

    private static String served(String path) {
        return given().get(RULESETS + "/status").path(path);
    }
}
