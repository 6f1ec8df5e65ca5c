package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PriceApiTest {
    private static final String UPGRADE =
            "'accountId':'acct_priced','offerKey':'UPG_BUSINESS','asOf':'2026-03-02T09:00:00Z'";

    @BeforeEach
    void theGoldenAccountIsThere() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_priced").toString())
                .put("/api/v1/accounts/acct_priced");
    }

    private static Response post(String address, String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/" + address);
    }

    private static ValidatableResponse refused(String address, String body) {
        Response response = post(address, body);
        assertThat(response.contentType()).startsWith("application/problem+json");
        return response.then();
    }

    @Test
    void aQuoteHasEveryLineAndBothBillingIntervals() {
        Response quote = post("quotes", "{" + UPGRADE + "}");
        quote.then()
                .statusCode(201)
                .body("id", startsWith("qte_"))
                .body("verdict", equalTo("PRICED"))
                .body("totals.year1.amount", equalTo(2_756_520))
                .body("totals.incrementalYear1.amount", equalTo(1_060_200))
                .body("proration.net.amount", equalTo(580_932))
                .body(
                        "alternatives.find { it.kind == 'OTHER_BILLING_INTERVAL' }.recurringYear.amount",
                        equalTo(3_496_800))
                .body("savings.pct", equalTo(21.17f))
                .body("fees.key", hasItems("ONBOARDING_HELP", "CONSULT_SESSION"))
                .body("renewal.upliftCapPct", equalTo(5))
                .body("terms.noticePeriod", equalTo("P60D"))
                .body("terms.stepDownDays", equalTo(60))
                .body("approval.required", equalTo(false))
                .body("authoritative", equalTo(false))
                .body("ruleset.hash", startsWith("sha256:"));
        assertThat(given().get("/api/v1/quotes/" + quote.path("id")).asString()).isEqualTo(quote.asString());
        assertThat(quote.header("Location")).endsWith("/api/v1/quotes/" + quote.path("id"));
    }

    @Test
    void aQuoteTakesSeatsTermIntervalAndServices() {
        post("quotes", "{" + UPGRADE + ",'seats':100,'termMonths':36,'services':['CONSULT_SESSION']}")
                .then()
                .statusCode(201)
                .body("target.seats", equalTo(100))
                .body("target.termMonths", equalTo(36))
                .body("target.discountPct", equalTo(16))
                .body("fees.find { it.key == 'CONSULT_SESSION' }.amount.amount", equalTo(45_000))
                .body("pricePath.phases[0].recurringAmount.amount", equalTo(3_931_200));
        post("quotes", "{" + UPGRADE + ",'billingInterval':'MONTH'}")
                .then()
                .statusCode(201)
                .body("target.recurringYear.amount", equalTo(3_496_800))
                .body("alternatives[0].billingInterval", equalTo("YEAR"))
                .body("alternatives[0].savings.amount.amount", equalTo(740_280));
    }

    @Test
    void aStepThatIsTooLargeIsShownWithItsReason() {
        post("quotes", "{" + UPGRADE.replace("UPG_BUSINESS", "UPG_ENTERPRISE") + "}")
                .then()
                .statusCode(201)
                .body("verdict", equalTo("NO_VALID_PRICE"))
                .body("reasons.code", hasItem("PRICE_STEP_TOO_LARGE"));
    }

    @Test
    void aLoyaltyRewardIsCountedWhenAskedFor() {
        String call = UPGRADE.replace("UPG_BUSINESS", "LOYALTY_24M");
        post("quotes", "{" + call + "}").then().body("target.discountPct", equalTo(9));
        post("quotes", "{" + call + ",'loyalty':true}")
                .then()
                .statusCode(201)
                .body("rewards.row.rowId", hasItem("LOY-030"));
    }

    @Test
    void whatIsNotThereIsNamedWithWhatIs() {
        refused("quotes", "{" + UPGRADE.replace("UPG_BUSINESS", "UPG_BUSINES") + "}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/offerKey"))
                .body("errors[0].allowed", hasItem("UPG_BUSINESS"))
                .body("errors[0].message", containsString("Did you mean UPG_BUSINESS?"));
        refused("quotes", "{" + UPGRADE + ",'billingInterval':'WEEK'}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/billingInterval"))
                .body("errors[0].allowed", hasItems("MONTH", "YEAR"));
        refused("quotes", "{" + UPGRADE + ",'services':['CONSULT']}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/services/0"));
        refused("quotes", "{" + UPGRADE.replace("acct_priced", "acct_nobody") + "}")
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_ACCOUNT"));
        refused("quotes", "{").statusCode(400);
    }

    @Test
    void absurdNumbersAreRefused() {
        for (String seats : new String[] {"-1", "0", "1.5", "100000000", "'many'"}) {
            refused("quotes", "{" + UPGRADE + ",'seats':" + seats + "}")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/seats"));
        }
        refused("quotes", "{" + UPGRADE + ",'seats':10}")
                .statusCode(422)
                .body("detail", containsString("10 seats are fewer than the 20"));
        refused("quotes", "{" + UPGRADE.replace("UPG_BUSINESS", "UPG_TEAM") + "}")
                .statusCode(422)
                .body("detail", containsString("is on TEAM already"));
        refused("quotes", "{" + UPGRADE + ",'termMonths':0}").statusCode(422);
        refused("quotes", "{" + UPGRADE.replace("UPG_BUSINESS", "CARE_EXEC_CHECKIN") + "}")
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_PRICED"));
    }

    @Test
    void aValueCaseGoesByTheCustomersOwnFigures() {
        Response given = post(
                "value-cases",
                "{" + UPGRADE + ",'horizonMonths':12,'overrides':{'loadedHourlyCost':{'amount':5500,'currency':'EUR'},"
                        + "'hoursSavedPerSeatMonth':0.5}}");
        given.then()
                .statusCode(201)
                .body("verdict", equalTo("PASSES"))
                .body("drivers[0].key", equalTo("TIME_SAVED"))
                // 0.5 × 60 × 12 × 55 × 0.70
                .body("drivers[0].base.amount", equalTo(1_386_000))
                .body("drivers[0].inputs.find { it.key == 'hoursSavedPerSeatMonth' }.source", equalTo("CUSTOMER"))
                .body("drivers[0].inputs.find { it.key == 'activeSeats30d' }.source", equalTo("OBSERVED"))
                .body("drivers[0].inputs.find { it.key == 'adoptionFactor' }.source", equalTo("BENCHMARK"))
                .body("roiPct.base", equalTo(42.9f))
                .body("projection.months", contains(12, 24, 36))
                .body("projection[1].benefit.base.amount", equalTo(3_372_000));
        assertThat(io.restassured.RestAssured.given()
                        .get("/api/v1/value-cases/" + given.path("id"))
                        .asString())
                .isEqualTo(given.asString());
    }

    @Test
    void aValueCaseIsWeighedForAsManySeatsAsAreWanted() {
        String seats = "{" + UPGRADE.replace("UPG_BUSINESS", "SEAT_TEAM_10");
        int wanted = post("quotes", seats + ",'seats':63}").path("totals.incrementalYear1.amount");
        post("value-cases", seats + ",'seats':63}")
                .then()
                .statusCode(201)
                .body("incrementalCost.amount", equalTo(wanted));
        post("value-cases", seats + "}").then().statusCode(201).body("incrementalCost.amount", not(equalTo(wanted)));
    }

    @Test
    void seatsThatAreNotNamedAreThoseThatADecisionProposes() {
        ObjectNode invited = GoldenAccount.document().put("id", "acct_invited");
        invited.putObject("externalRefs").put("crm", "crm_invited");
        ((ObjectNode) invited.get("engagement")).put("pendingInvites", 15);
        given().contentType(ContentType.JSON).body(invited.toString()).put("/api/v1/accounts/acct_invited");
        String seats = UPGRADE.replace("acct_priced", "acct_invited").replace("UPG_BUSINESS", "SEAT_TEAM_10");
        post("decisions", "{'accountId':'acct_invited','asOf':'2026-03-02T09:00:00Z','dryRun':true}")
                .then()
                .body("propositions.find { it.offerKey == 'SEAT_TEAM_10' }.quote.target.seats", equalTo(77));

        post("quotes", "{" + seats + "}").then().statusCode(201).body("target.seats", equalTo(77));
        post("value-cases", "{" + seats + "}")
                .then()
                // 15 × 24.00 × 12 × 95 %
                .body("incrementalCost.amount", equalTo(410_400));
        post("price-exceptions", "{" + seats + ",'discountPct':30,'reason':'Match a rival offer'}")
                .then()
                .body("quote.target.seats", equalTo(77));
    }

    @Test
    void tooLittleValueIsSaidSo() {
        post("value-cases", "{" + UPGRADE + ",'overrides':{'hoursSavedPerSeatMonth':0.1}}")
                .then()
                .statusCode(201)
                .body("verdict", equalTo("VALUE_BELOW_THRESHOLD"))
                .body("reasons[0].code", equalTo("VALUE_BELOW_THRESHOLD"));
    }

    @Test
    void figuresThatDoNotFitAreRefused() {
        refused("value-cases", "{" + UPGRADE + ",'overrides':{'hourlyCost':5}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/overrides/hourlyCost"))
                .body("errors[0].allowed", hasItem("loadedHourlyCost"));
        refused("value-cases", "{" + UPGRADE + ",'overrides':{'loadedHourlyCost':{'amount':55,'currency':'USD'}}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/overrides/loadedHourlyCost/currency"))
                .body("errors[0].allowed", contains("EUR"));
        refused("value-cases", "{" + UPGRADE + ",'overrides':{'adoptionFactor':-0.1}}")
                .statusCode(422);
        refused("value-cases", "{" + UPGRADE + ",'horizonMonths':0}").statusCode(422);
    }

    @Test
    void aMemberThatNobodyReadsIsRefused() {
        refused("quotes", "{" + UPGRADE + ",'term':24,'discount':50}")
                .statusCode(422)
                .body("errors.pointer", contains("/term", "/discount"))
                .body("errors.code", everyItem(equalTo("UNKNOWN_FIELD")))
                .body("errors[0].allowed", hasItem("termMonths"));
        refused("quotes", "{" + UPGRADE + ",'seat':100}").body("errors[0].message", containsString("seats"));
        refused("value-cases", "{" + UPGRADE + ",'horizon':24}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/horizon"));
        refused("price-exceptions", "{" + UPGRADE + ",'discountPct':30,'reason':'x','billing':'MONTH'}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/billing"));
    }

    @Test
    void anExceptionWaitsForWhoeverTheLadderNames() {
        Response asked = post("price-exceptions", "{" + UPGRADE + ",'discountPct':30,'reason':'Match a rival offer'}");
        asked.then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("approval.level", equalTo("CRO_AND_CFO"))
                .body("approval.slaHours", equalTo(48))
                .body("approval.row.rowId", equalTo("APR-060"))
                .body("standardDiscountPct", equalTo(5))
                // 39.00 × 62 × 12 × (30 % − 5 %)
                .body("concession.amount", equalTo(725_400));
        given().get("/api/v1/price-exceptions/" + asked.path("id")).then().statusCode(200);
        refused("price-exceptions", "{" + UPGRADE + ",'discountPct':4,'reason':'x'}")
                .statusCode(422)
                .body("errors[0].code", equalTo("NOT_NEEDED"));
        refused("price-exceptions", "{" + UPGRADE + ",'discountPct':50,'reason':'x'}")
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_APPROVAL_BAND"));
        refused("price-exceptions", "{" + UPGRADE + ",'discountPct':30}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void anExceptionIsAskedForInHundredthsOfAPercent() {
        String fine = "{" + UPGRADE + ",'reason':'Match a rival offer','discountPct':";
        refused("price-exceptions", fine + "30.123456789}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/discountPct"))
                .body("errors[0].message", containsString("more than two decimals"));
        post("price-exceptions", fine + "30.1200}").then().statusCode(201).body("discountPct", equalTo(30.12f));
    }

    @Test
    void aQuoteKnowsThePriceThatAPropositionHolds() {
        ObjectNode promised = GoldenAccount.document().put("id", "acct_promised");
        promised.putObject("externalRefs").put("crm", "crm_promised");
        given().contentType(ContentType.JSON).body(promised.toString()).put("/api/v1/accounts/acct_promised");
        post("decisions", "{'accountId':'acct_promised','asOf':'2026-03-02T09:00:00Z'}")
                .then()
                .body(
                        "propositions.find { it.offerKey == 'UPG_BUSINESS' }.quote.priceHoldUntil",
                        equalTo("2026-04-01"));

        String later = "'offerKey':'UPG_BUSINESS','asOf':'2026-03-03T09:00:00Z'";
        post("quotes", "{'accountId':'acct_promised'," + later + "}")
                .then()
                .body("priceHoldUntil", equalTo("2026-04-01"));
        post("quotes", "{'accountId':'acct_priced'," + later + "}")
                .then()
                .body("priceHoldUntil", equalTo("2026-04-02"));
    }

    @Test
    void theGridIsPublishedAsItIs() {
        given().get("/api/v1/discount-grid")
                .then()
                .statusCode(200)
                .body("rows", hasSize(12))
                .body("rows.find { it.rowId == 'DSC-22' }.discountPct", equalTo(9))
                .body("rows.find { it.rowId == 'DSC-22' }.seatsFrom", equalTo(25))
                .body("rows.find { it.rowId == 'DSC-22' }.seatsTo", equalTo(99));
        given().get("/api/v1/discount-grid?plan=TEAM&region=EU").then().body("rows", hasSize(12));
        given().get("/api/v1/discount-grid?plan=TEEM")
                .then()
                .statusCode(422)
                .body("errors[0].allowed", hasItem("TEAM"));
    }

    @Test
    void eachStepSaysWhatItBringsAndCosts() {
        given().get("/api/v1/plans/TEAM/compare/BUSINESS")
                .then()
                .statusCode(200)
                .body("upgradeAllowed", equalTo(true))
                .body("gained.featureKey", contains("SSO", "AUDIT_LOG", "ADV_ANALYTICS"))
                .body("limits.find { it.featureKey == 'API_CALLS' }.to", equalTo(1_000_000))
                .body("prices.findAll { it.currency == 'EUR' }.difference.amount", contains(1_800, 1_500))
                .body("lost", not(hasItem("SSO")));
        given().get("/api/v1/plans/TEAM/compare/GOLD")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_PLAN"))
                .body("errors[0].allowed", hasItem("ENTERPRISE"));
    }
}
