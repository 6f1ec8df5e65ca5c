package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.proffer.accounts.GoldenAccount;
import io.proffer.propositions.AccountLedger;
import io.proffer.propositions.DeclineReason;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionApiTest {
    private static final String CALL = "'accountId':'acct_golden','asOf':'2026-03-02T09:00:00Z'";

    @Inject
    PropositionStore propositions;

    @BeforeEach
    void theGoldenAccountIsThere() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_golden").toString())
                .put("/api/v1/accounts/acct_golden");
    }

    @Test
    void theGoldenAccountGetsSeatsBeforeTheUpgrade() {
        decide("{" + CALL + "}")
                .statusCode(200)
                .body("propositions.offerKey", contains("SEAT_TEAM_10", "UPG_BUSINESS"))
                .body("propositions[0].scoreBreakdown.c", notNullValue())
                .body("propositions[1].quote.totals.incrementalYear1.amount", equalTo(1_060_200))
                .body("propositions[1].valueCase.roiPct.base", equalTo(48.4f))
                .body("mode", equalTo("LIVE"))
                .body("ruleset.hash", startsWith("sha256:"))
                .body("rejected.find { it.offerKey == 'SWITCH_ANNUAL' }.reasons[0].code", equalTo("ALREADY_ANNUAL"))
                .body("rejected.find { it.offerKey == 'UPG_ENTERPRISE' }.nearestRow.failedCells[0].actual", equalTo(3));
    }

    @Test
    void whatIsMisspeltIsNotReadPast() {
        decide("{" + CALL + ",'dryrun':true}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/dryrun"))
                .body("errors[0].code", equalTo("UNKNOWN_FIELD"))
                .body("errors[0].message", containsString("Did you mean dryRun?"));
        decide("{" + CALL + ",'context':{'support':{'openEscalation':1}}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/context/support/openEscalation"));
        decide("{" + CALL + ",'dryRun':true,'x-caller':'crm'}").statusCode(200);
    }

    @Test
    void aPlanThatIsNotSoldIsNamed() {
        decide("{" + CALL + ",'dryRun':true,'context':{'subscription':{'planKey':'GOLD'}}}")
                .statusCode(200)
                .body(
                        "rejected.find { it.offerKey == 'UPG_BUSINESS' }.reasons[0].text",
                        containsString("GOLD is not in the catalogue"));
    }

    @Test
    void aLiveDecisionIsStoredAsItWasAnswered() {
        for (String explain : new String[] {"", ",'explain':'NONE'", ",'explain':'FULL'"}) {
            Response answered = call("{" + CALL + explain + "}");
            String id = answered.path("id");
            assertThat(answered.header("Location")).endsWith("/api/v1/decisions/" + id);
            Response stored = given().get("/api/v1/decisions/" + id);
            assertThat(stored.asString()).isEqualTo(answered.asString());
        }
    }

    @Test
    void aStoredDecisionIsShownAtTheDetailItWasAskedWith() {
        for (String detail : new String[] {"NONE", "SUMMARY", "FULL"}) {
            Response answered = call("{" + CALL + ",'explain':'" + detail + "'}");
            Response stored = given().get("/api/v1/decisions/" + answered.path("id") + "?explain=" + detail);
            assertThat(stored.asString()).isEqualTo(answered.asString());
        }
    }

    @Test
    void aDryRunStoresNothing() {
        Response answered = call("{" + CALL + ",'dryRun':true}");
        assertThat(answered.<String>path("mode")).isEqualTo("DRY_RUN");
        given().get("/api/v1/decisions/" + answered.path("id"))
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_DECISION"));
    }

    @Test
    void anOverlayIsForOneDecisionAlone() {
        decide("{" + CALL + ",'dryRun':true,'context':{'support':{'openEscalations':1}}}")
                .body("propositions.offerKey", contains("CARE_EXEC_CHECKIN"))
                .body("rejected.find { it.offerKey == 'UPG_BUSINESS' }.reasons.code", hasItem("OPEN_ESCALATION"));
        given().get("/api/v1/accounts/acct_golden").then().body("support.openEscalations", equalTo(0));
    }

    @Test
    void anOverlayWithFaultsNamesThemInTheCall() {
        decide("{" + CALL + ",'context':{'segment':'HUGE'}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/context/segment"));
    }

    @Test
    void aCallWithFaultsNamesAllOfThem() {
        decide("{'asOf':'yesterday','explain':'LOUD','placements':[{'maxPropositions':0}],'dryRun':'yes'}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/accountId",
                                "/asOf",
                                "/explain",
                                "/dryRun",
                                "/placements/0/key",
                                "/placements/0/maxPropositions"));
    }

    @Test
    void anUnknownPlacementNamesTheNearest() {
        decide("{" + CALL + ",'placements':[{'key':'CSM_WORKSPASE'}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/placements/0/key"))
                .body("errors[0].allowed", hasItem("CSM_WORKSPACE"))
                .body("errors[0].message", containsString("Did you mean CSM_WORKSPACE?"));
    }

    @Test
    void aPropositionSaysHowItIsShownAndDelivered() {
        decide("{" + CALL + ",'placements':[{'key':'CSM_WORKSPACE','role':'ADMIN'}]}")
                .statusCode(200)
                .body("propositions.fulfilmentPath", contains("ASSISTED", "ASSISTED"))
                .body("propositions[0].cta.accept", equalTo("Add 10 seats"))
                .body("propositions[1].presentation.treatment.secondaryCta", equalTo("Stay on current plan"))
                .body("propositions[1].presentation.evidence.story.key", equalTo("ST_ROBO_AUDIT"))
                .body("coverage.readiness.potentialScore", equalTo(70));
    }

    @Test
    void aContactThatIsNotThereNamesThoseThatAre() {
        decide("{" + CALL + ",'placements':[{'key':'EMAIL','contactId':'ct_9'}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/placements/0/contactId"))
                .body("errors[0].allowed", contains("ct_1", "ct_2", "ct_3"));
    }

    @Test
    void aRoleThatDoesNotExistIsRefused() {
        decide("{" + CALL + ",'placements':[{'key':'EMAIL','role':'BOSS'}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/placements/0/role"))
                .body("errors[0].allowed", hasItem("ECONOMIC_BUYER"));
    }

    @Test
    void anUnknownAccountIsNotFound() {
        decide("{'accountId':'acct_nobody'}").statusCode(404).body("code", equalTo("UNKNOWN_ACCOUNT"));
    }

    @Test
    void staleFactsCloseSellingAndRefuseOnlyAStrictCall() {
        String later = "'accountId':'acct_golden','asOf':'2026-03-12T09:00:00Z','dryRun':true";
        decide("{" + later + "}")
                .statusCode(200)
                .body("rejected.find { it.offerKey == 'UPG_BUSINESS' }.reasons[0].code", equalTo("STALE_CONTEXT"));
        decide("{" + later + ",'strictFreshness':true}")
                .statusCode(422)
                .body("code", equalTo("STALE_CONTEXT"))
                .body("errors.pointer", hasItem("/context/usage/asOf"))
                .body("errors.code", hasItem("MAX_AGE_EXCEEDED"));
    }

    @Test
    void aKeyUsedAgainGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, "{" + CALL + "}");
        Response again = keyed(key, "{" + CALL + "}");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        keyed(key, "{" + CALL + "}");
        keyed(key, "{" + CALL + ",'explain':'NONE'}")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"))
                .body("type", containsString("idempotency-key-reused"));
    }

    @Test
    void decisionsAreFoundByAccountAndVerdict() {
        String id = call("{" + CALL + "}").path("id");
        given().get("/api/v1/decisions?accountId=acct_golden&verdict=SELECTED,CAPPED&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        given().get("/api/v1/decisions?accountId=acct_golden&verdict=HOLDOUT")
                .then()
                .body("items", empty());
        given().get("/api/v1/decisions?verdict=CHOSEN").then().statusCode(422);
        given().get("/api/v1/decisions?accountId=acct_golden&from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z")
                .then()
                .body("items", empty());
    }

    @Test
    void foundDecisionsShowTheMembersAskedFor() {
        String id = call("{" + CALL + "}").path("id");
        given().get("/api/v1/decisions?accountId=acct_golden&fields=id,funnel&sort=-asOf&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items[0].keySet()", containsInAnyOrder("id", "funnel"));
        given().get("/api/v1/decisions?fields=verdict").then().statusCode(422);
        given().get("/api/v1/decisions?sort=asOf").then().statusCode(422);
    }

    @Test
    void theExplanationOfOneOfferNamesItsRows() {
        String id = call("{" + CALL + "}").path("id");
        given().get("/api/v1/decisions/" + id + "/explanation?offer=UPG_ENTERPRISE")
                .then()
                .statusCode(200)
                .body("offers.size()", equalTo(1))
                .body("offers[0].nearestRow.rowId", equalTo("GAP-040"))
                .body("offers[0].counterfactuals", not(empty()));
        given().get("/api/v1/decisions/" + id + "/explanation?offer=NO_SUCH")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_OFFER"));
    }

    @Test
    void everyOfferOfTheCatalogueHasItsVerdict() {
        String id = call("{" + CALL + "}").path("id");
        int offers = given().get("/api/v1/offers").path("items.size()");
        given().get("/api/v1/decisions/" + id + "/explanation")
                .then()
                .body("offers.size()", equalTo(offers))
                .body("offers.verdict", not(hasItem(nullValue())));
    }

    @Test
    void recommendationsStandUntilTheirGroundChanges() {
        given().contentType(ContentType.JSON)
                .body("{'subscription':{'planKey':'TEAM'}}".replace('\'', '"'))
                .put("/api/v1/accounts/acct_standing");
        String first =
                given().get("/api/v1/accounts/acct_standing/recommendations").path("id");
        String again =
                given().get("/api/v1/accounts/acct_standing/recommendations").path("id");
        given().contentType(ContentType.JSON).body("{\"segment\":\"SMB\"}").patch("/api/v1/accounts/acct_standing");
        String after =
                given().get("/api/v1/accounts/acct_standing/recommendations").path("id");
        assertThat(again).isEqualTo(first);
        assertThat(after).isNotEqualTo(first);
    }

    /** The answer is as old as its report, and waited for others before it could be noted. */
    @Test
    void whatWasAnsweredWhileItWasDecidedIsNotRecommendedAgain() {
        String account = "/api/v1/accounts/acct_answered";
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_answered").toString())
                .put(account);
        decide("{'accountId':'acct_answered','asOf':'2026-03-02T09:00:00Z'}").statusCode(200);
        String first = given().get(account + "/recommendations").path("id");
        assertThat(given().get(account + "/recommendations").<String>path("id")).isEqualTo(first);

        Instant reported = Instant.parse(
                        given().get("/api/v1/decisions/" + first).path("asOf"))
                .minusMillis(1);
        propositions.change("acct_answered", ledger -> {
            StoredProposition open = ledger.open().get(0);
            StoredProposition declined = open.with(open.progress().in(PropositionState.DECLINED, null, reported));
            ledger.keep(declined);
            ledger.add(declined, declined(reported), AccountLedger.Reported.BY_NOBODY);
            return declined;
        });
        String second = given().get(account + "/recommendations").path("id");
        assertThat(second).isNotEqualTo(first);
        assertThat(given().get(account + "/recommendations").<String>path("id")).isEqualTo(second);
    }

    private static StoredEvent declined(Instant at) {
        return new StoredEvent(
                "pev_answered",
                "answered",
                PropositionEventType.DECLINED,
                at,
                at,
                null,
                null,
                null,
                null,
                DeclineReason.NO_NEED,
                null,
                null,
                false,
                false,
                null);
    }

    @Test
    void recommendationsForAnUnknownPlacementAreRefused() {
        given().get("/api/v1/accounts/acct_golden/recommendations?placement=BILLBOARD")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/placement"))
                .body("detail", startsWith("/placement: "));
        given().get("/api/v1/accounts/acct_nobody/recommendations").then().statusCode(404);
    }

    @Test
    void recommendationsAreAnsweredForNowAlone() {
        given().get("/api/v1/accounts/acct_golden/recommendations?asOf=2026-03-02T09:00:00Z")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/asOf"))
                .body("detail", containsString("POST /api/v1/decisions"));
    }

    @Test
    void oneOfferIsAnsweredForAlone() {
        given().get("/api/v1/accounts/acct_golden/offers/UPG_BUSINESS/eligibility?asOf=2026-03-02T09:00:00Z")
                .then()
                .statusCode(200)
                .body("eligible", equalTo(true))
                .body("verdict", equalTo("SELECTED"));
        given().get("/api/v1/accounts/acct_golden/offers/SWITCH_ANNUAL/eligibility?asOf=2026-03-02T09:00:00Z")
                .then()
                .body("eligible", equalTo(false))
                .body("evaluation.reasons[0].code", equalTo("ALREADY_ANNUAL"));
        given().get("/api/v1/accounts/acct_golden/offers/NO_SUCH/eligibility")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_OFFER"));
    }

    private static ValidatableResponse decide(String body) {
        return call(body).then();
    }

    private static Response call(String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/decisions");
    }

    private static Response keyed(String key, String body) {
        return given().header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/decisions");
    }
}
