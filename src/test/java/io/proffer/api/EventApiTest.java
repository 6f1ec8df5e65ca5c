package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventApiTest {
    @BeforeEach
    void theGoldenAccountIsThere() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_fed").toString())
                .put("/api/v1/accounts/acct_fed");
    }

    @Test
    void aLiveDecisionIsToldAsACloudEvent() {
        String place = Feed.fromNow().place();
        String id = decide("");
        given().get("/api/v1/events?type=offers.decision.made&since=" + place)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].id", startsWith("evt_"))
                .body("items[0].type", equalTo("offers.decision.made"))
                .body("items[0].source", equalTo("/proffer"))
                .body("items[0].subject", equalTo("acct_fed"))
                .body("items[0].datacontenttype", equalTo("application/json"))
                .body("items[0].data.decisionId", equalTo(id))
                .body("items[0].data.trigger.type", equalTo("API"))
                .body("items[0].data.offers.offerKey", equalTo(List.of("SEAT_TEAM_10", "UPG_BUSINESS")))
                .body("items[0].data.offers.rank", equalTo(List.of(1, 2)))
                .body("items[0].data.offers.propositionId", everyItem(startsWith("prp_")));
    }

    @Test
    void aDryRunIsNotTold() {
        Feed feed = Feed.fromNow();
        decide(",\"dryRun\":true");
        assertThat(feed.read("acct_fed", "offers.decision.made")).isEmpty();
    }

    @Test
    void aReaderGoesOnWhereItStopped() {
        Feed feed = Feed.fromNow();
        String first = decide("");
        String second = decide("");
        String ofDecisions = "/api/v1/events?type=offers.decision.made&since=";
        String page = given().get(ofDecisions + feed.place() + "&limit=1").path("nextCursor");
        given().get(ofDecisions + page).then().body("items.data.decisionId", equalTo(List.of(second)));
        List<Map<String, Object>> both = feed.read("acct_fed", "offers.decision.made");
        assertThat(both).extracting("data.decisionId").containsExactly(first, second);
        assertThat(both)
                .extracting(event -> (String) event.get("sequence"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void anEmptyReadingStillSaysWhereToGoOn() {
        String place = Feed.fromNow().place();
        given().get("/api/v1/events?since=" + place)
                .then()
                .body("items", empty())
                .body("nextCursor", equalTo(place));
        given().get("/api/v1/events?since=" + Long.parseLong(place)).then().body("nextCursor", equalTo(place));
    }

    @Test
    void typesAreChosen() {
        String place = Feed.fromNow().place();
        decide("");
        String types = "&type=offers.proposition.accepted&type=offers.trial.ended";
        given().get("/api/v1/events?since=" + place + types).then().body("items", empty());
        given().get("/api/v1/events?since=" + place + types + "&type=offers.decision.made")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void anUnknownTypeIsRefusedWithTheAllowedOnes() {
        given().get("/api/v1/events?type=offers.decision.maid")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/type"))
                .body("errors[0].message", containsString("Did you mean offers.decision.made?"))
                .body("errors[0].allowed", hasItem("offers.decision.made"));
    }

    @Test
    void aPlaceOrALimitThatIsNoneIsRefused() {
        for (String query :
                List.of("since=-1", "since=evt_1", "since=x y", "since=9999999999999999999", "limit=0", "limit=201")) {
            given().get("/api/v1/events?" + query).then().statusCode(422).body("code", equalTo("INVALID_DOCUMENT"));
        }
    }

    @Test
    void aReaderWhoIsAheadOfTheFeedIsToldThatItWasPutBack() {
        for (String sent : List.of("since", "cursor")) {
            given().get("/api/v1/events?" + sent + "=900000000000000000")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + sent))
                    .body("errors[0].code", equalTo("BEYOND_THE_END"));
        }
    }

    /** Once for each offer, as soon as it is proposed: where a manager shows it, they hear of it first. */
    @Test
    void whoHearsOfAnOfferFirstIsCalledOnce() {
        put("acct_called", 0);
        Feed feed = Feed.fromNow();
        String decision = decide("acct_called", "");
        decide("acct_called", "");
        List<Map<String, Object>> calls = feed.read("acct_called", "offers.cta.requested");
        assertThat(calls).extracting("data.offerKey").containsExactly("SEAT_TEAM_10", "UPG_BUSINESS");
        assertThat(calls).extracting("data.decisionId").containsOnly(decision);
        assertThat(calls).extracting("data.type").containsOnly("EXPANSION");
        assertThat(calls).extracting("data.owner").containsOnly("u_42");
        assertThat(calls).extracting("data.reason").first().isEqualTo("SEAT_UTILIZATION_HIGH");
        assertThat(calls).extracting("data.dueDate").doesNotContainNull();
        assertThat(calls)
                .extracting("data.comments")
                .allSatisfy(words -> assertThat((String) words).endsWith("."));
    }

    @Test
    void careCallsSomebodyWithReasonOwnerAndDate() {
        put("acct_cared", 1);
        Feed feed = Feed.fromNow();
        decide("acct_cared", "");
        assertThat(feed.read("acct_cared", "offers.care.action_requested"))
                .singleElement()
                .satisfies(event -> {
                    Map<?, ?> task = (Map<?, ?>) event.get("data");
                    assertThat(task.get("offerKey")).isEqualTo("CARE_EXEC_CHECKIN");
                    assertThat(task.get("reason")).isEqualTo("OPEN_ESCALATION");
                    assertThat(task.get("owner")).isEqualTo("u_42");
                    assertThat((String) task.get("type")).isIn("RISK", "LIFECYCLE");
                });
    }

    private static void put(String id, int openEscalations) {
        ObjectNode document = GoldenAccount.document().put("id", id).put("csmId", "u_42");
        document.withObject("/support").put("openEscalations", openEscalations);
        given().contentType(ContentType.JSON)
                .body(document.toString())
                .put("/api/v1/accounts/" + id)
                .then()
                .statusCode(201);
    }

    private static String decide(String more) {
        return decide("acct_fed", more);
    }

    private static String decide(String account, String more) {
        return given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"" + account + "\",\"asOf\":\"2026-03-02T09:00:00Z\"" + more + "}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }
}
