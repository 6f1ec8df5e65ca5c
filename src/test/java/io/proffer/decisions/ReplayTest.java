package io.proffer.decisions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.GoldenAccount;
import io.proffer.rulesets.ActiveRulebook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReplayTest {
    @Inject
    DecisionLog log;

    @Inject
    ActiveRulebook rulebook;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'accountId':'acct_replay','asOf':'2026-03-02T09:00:00Z'}",
                "{'accountId':'acct_replay'}",
                "{'accountId':'acct_replay','asOf':'2026-03-02T09:00:00+02:00','explain':'NONE'}",
                "{'accountId':'acct_replay','asOf':'2026-03-02T09:00:00Z','trigger':{'type':'CUSTOMER_REQUEST'},"
                        + "'placements':[{'key':'CSM_WORKSPACE','maxPropositions':1}]}",
                "{'accountId':'acct_replay','asOf':'2026-03-02T09:00:00Z','context':{'support':{'openEscalations':1},"
                        + "'attributes':{'z':1.50,'a':['y','x']},'subscription':{'seatsLicensed':64}}}",
            })
    void aStoredDecisionIsMadeAgainToTheSameBytes(String call) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_replay").toString())
                .put("/api/v1/accounts/acct_replay");
        String id = given().contentType(ContentType.JSON)
                .body(call.replace('\'', '"'))
                .post("/api/v1/decisions")
                .path("id");
        given().contentType(ContentType.JSON).body("{\"segment\":\"SMB\"}").patch("/api/v1/accounts/acct_replay");
        StoredDecision stored = log.find(id).orElseThrow();
        try (ActiveRulebook.Lease lease = rulebook.lease().orElseThrow()) {
            assertThat(Replay.body(stored, lease.decisioning()))
                    .isEqualTo(stored.body().text());
        }
    }
}
