package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@QuarkusTest
class SignalsInDecisionsTest {
    /** Not a random one: a twentieth of all ids is held out and gets no propositions. */
    private String account = "";

    @BeforeEach
    void theGoldenAccountIsThere(TestInfo test) {
        account = "acct_" + test.getTestMethod().orElseThrow().getName();
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", account).toString())
                .put("/api/v1/accounts/" + account)
                .then()
                .statusCode(201);
    }

    @Test
    void anEscalationClosesSellingFromTheInstantItHappened() {
        decideAt("08:30:00").body("propositions.offerKey", hasItem("UPG_BUSINESS"));
        report("esc", "ticket.escalated", "08:45:00", "{}");
        decideAt("08:30:00").body("propositions.offerKey", hasItem("UPG_BUSINESS"));
        decideAt("09:00:00").body("propositions.findAll { it.commercial }", empty());
    }

    @Test
    void gateHitsCountInTheFactsOfADecision() {
        String path = "rejected.find { it.offerKey == 'UPG_ENTERPRISE' }.nearestRow.failedCells[0].actual";
        decideAt("09:00:00").body(path, equalTo(3));
        for (int minute = 10; minute < 14; minute++) {
            report("scim" + minute, "feature.gate.hit", "08:" + minute + ":00", "{'featureKey':'SCIM'}");
        }
        decideAt("09:00:00").body(path, equalTo(7));
        decideAt("08:11:30").body(path, equalTo(5));
    }

    @Test
    void theContextShowsWhatWasReported() {
        String hits = "account.usage.entitlements.find { it.featureKey == 'SCIM' }.gateHits30d";
        contextAt("09:00:00").body(hits, equalTo(3)).body("signals", empty());
        report("context", "feature.gate.hit", "08:50:00", "{'featureKey':'SCIM'}");
        contextAt("09:00:00")
                .body(hits, equalTo(4))
                .body("signals.type", equalTo(List.of("feature.gate.hit")))
                .body("signals[0].featureKey", equalTo("SCIM"));
        contextAt("08:49:00").body(hits, equalTo(3)).body("signals", empty());
    }

    private ValidatableResponse contextAt(String time) {
        return given().get("/api/v1/accounts/" + account + "/context?asOf=2026-03-02T" + time + "Z")
                .then()
                .statusCode(200);
    }

    private void report(String id, String type, String time, String particulars) {
        String event = "{'specversion':'1.0','id':'" + id + "','source':'/product/" + account + "','type':'" + type
                + "','subject':'" + account + "','time':'2026-03-02T" + time + "Z','ttl':'P365D','data':" + particulars
                + "}";
        given().contentType("application/cloudevents+json")
                .body(event.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/signals")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));
    }

    private ValidatableResponse decideAt(String time) {
        return given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"" + account + "\",\"dryRun\":true,\"asOf\":\"2026-03-02T" + time + "Z\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }
}
