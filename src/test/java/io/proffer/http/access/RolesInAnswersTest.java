package io.proffer.http.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.proffer.accounts.GoldenAccount;
import io.proffer.propositions.PropositionSchedule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same address answers each role with what that role may know and do. */
@QuarkusTest
@TestProfile(AccessTest.OneUserForEachRole.class)
class RolesInAnswersTest {
    private static final List<String> BLIND = List.of("viewer", "csm", "csm_manager", "deal_desk", "finance");

    @Inject
    PropositionSchedule schedule;

    @Inject
    EntityManager entities;

    @Test
    void whoTreatsCustomersNeverLearnsWhoIsHeldOut() {
        String account = heldOut();
        String id = decide("operator", account, false).path("id");
        List<String> addresses = List.of(
                "/api/v1/decisions/" + id,
                "/api/v1/decisions/" + id + "?explain=FULL",
                "/api/v1/decisions/" + id + "?explain=NONE",
                "/api/v1/decisions/" + id + "/explanation",
                "/api/v1/decisions?accountId=" + account,
                "/api/v1/decisions?accountId=" + account + "&verdict=OUTRANKED",
                "/api/v1/propositions?accountId=" + account);
        for (String address : addresses) {
            BLIND.forEach(role -> assertThat(silent(as(role).get(address).asString()))
                    .as(role + " at " + address)
                    .isTrue());
        }
        for (String address : List.of(
                "/api/v1/accounts/" + account + "/recommendations",
                "/api/v1/accounts/" + account + "/offers/SEAT_TEAM_10/eligibility")) {
            for (String role : List.of("csm", "csm_manager", "service")) {
                assertThat(silent(as(role).get(address).asString())).as(address).isTrue();
            }
        }
        assertThat(silent(decide("csm", account, true).asString())).isTrue();
        assertThat(silent(decide("service", account, false).asString())).isTrue();
        assertThat(silent(as("service").get("/api/v1/events?limit=200").asString()))
                .isTrue();
        for (String role : List.of("auditor", "operator", "approver", "admin")) {
            as(role).get(addresses.get(0)).then().body("holdout.inHoldout", equalTo(true));
        }
        as("auditor")
                .get("/api/v1/decisions?verdict=HOLDOUT&accountId=" + account)
                .then()
                .body("items.id", hasItem(id));
        as("csm").get("/api/v1/decisions?verdict=HOLDOUT").then().statusCode(403);
    }

    @Test
    void factsForALiveDecisionComeFromWhoMayWriteThem() {
        String account = heldOut();
        String live = "{\"accountId\":\"" + account + "\",\"context\":{\"support\":{\"openEscalations\":0}}}";
        as("csm").body(live).post("/api/v1/decisions").then().statusCode(403).body("detail", containsString("dryRun"));
        as("csm")
                .body(live.replace("{\"acc", "{\"dryRun\":true,\"acc"))
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
        as("service").body(live).post("/api/v1/decisions").then().statusCode(200);
    }

    @Test
    void whatWasWithheldIsNotThereForThem() {
        String account = heldOut();
        decide("operator", account, false);
        String list = "/api/v1/propositions?accountId=" + account;
        List<String> withheld = as("operator").get(list).path("items.findAll { it.state == 'WITHHELD' }.id");
        assertThat(withheld).isNotEmpty();
        String one = "/api/v1/propositions/" + withheld.get(0);
        assertThat(as("csm").get(list).<List<String>>path("items.id")).doesNotContainAnyElementsOf(withheld);
        List.of("", "/history", "/talk-track")
                .forEach(part -> as("csm").get(one + part).then().statusCode(404));
        String shown = "{\"type\":\"PRESENTED\"}";
        as("csm").body(shown).post(one + "/events").then().statusCode(404);
        as("operator").body(shown).post(one + "/events").then().statusCode(409);

        schedule.run(Instant.parse("2027-03-02T09:00:00Z"));
        as("operator").get(one).then().statusCode(200).body("state", equalTo("EXPIRED"));
        as("csm").get(one).then().statusCode(404);
        assertThat(as("csm").get(list).<List<String>>path("items.id")).doesNotContainAnyElementsOf(withheld);
    }

    @Test
    void anOrderIsApprovedByWhoItsLevelAsksForAndNotByWhoBroughtIt() {
        String one = "/api/v1/propositions/" + waiting("acct_level_desk", "DEAL_DESK", "only-csm");
        String yes = "{\"approved\":true}";
        as("csm_manager")
                .body(yes)
                .post(one + "/approval")
                .then()
                .statusCode(403)
                .body("detail", containsString("deal_desk"));
        as("finance").body(yes).post(one + "/approval").then().statusCode(403);
        as("deal_desk").body(yes).post(one + "/approval").then().statusCode(200).body("state", equalTo("ACCEPTED"));

        String own = "/api/v1/propositions/" + waiting("acct_level_own", "CSM_MANAGER", "only-csm_manager");
        as("csm_manager")
                .body(yes)
                .post(own + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("OWN_CHANGE"));
        as("deal_desk").body(yes).post(own + "/approval").then().statusCode(200);

        String high = "/api/v1/propositions/" + waiting("acct_level_high", "CRO_AND_CFO", "only-csm");
        as("deal_desk").body(yes).post(high + "/approval").then().statusCode(403);
        as("finance").body(yes).post(high + "/approval").then().statusCode(200);
        as("auditor")
                .get("/api/v1/audit-events?subject=" + high.substring(high.lastIndexOf('/') + 1))
                .then()
                .body("items.action", hasItem("proposition.approved"))
                .body("items.actor", hasItem("only-finance"));
    }

    /** An accepted order of the example that its quote is made to ask an approval for. */
    private String waiting(String account, String level, String by) {
        keep(account);
        String id = decide("operator", account, false).path("propositions.find { it.offerKey == 'UPG_BUSINESS' }.id");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update proposition set body = regexp_replace(body, '\"approval\":\\{\"required\":false,\"level\":\"[A-Z_]*\"',"
                                        + " '\"approval\":{\"required\":true,\"level\":\"" + level + "\"') where id = '"
                                        + id + "'")
                        .executeUpdate());
        given().header("X-Proffer-User", by)
                .contentType(ContentType.JSON)
                .body(
                        "{\"type\":\"ACCEPTED\",\"occurredAt\":\"2026-03-02T11:00:00Z\",\"actor\":{\"kind\":\"CONTACT\",\"id\":\"c_1\"}}")
                .post("/api/v1/propositions/" + id + "/events")
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING_APPROVAL"));
        return id;
    }

    /** Which tables a stage reads is the same for everybody, so their names may stand in an answer. */
    private static boolean silent(String answer) {
        return Stream.of("\"status\":4", "HOLDOUT", "WITHHELD", "\"inHoldout\":true", "HLD-")
                .noneMatch(answer::contains);
    }

    /** An account like the example from which offers are withheld. */
    private static String heldOut() {
        return IntStream.range(0, 500)
                .mapToObj(i -> "acct_held_" + i)
                .filter(id -> {
                    keep(id);
                    return !decide("operator", id, true)
                            .<List<?>>path("withheld")
                            .isEmpty();
                })
                .findFirst()
                .orElseThrow();
    }

    private static void keep(String id) {
        as("operator")
                .body(GoldenAccount.document().put("id", id).toString())
                .put("/api/v1/accounts/" + id)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private static Response decide(String role, String account, boolean dryRun) {
        return as(role).body("{\"accountId\":\"" + account + "\",\"asOf\":\"2026-03-02T09:00:00Z\",\"dryRun\":" + dryRun
                        + "}")
                .post("/api/v1/decisions");
    }

    private static RequestSpecification as(String role) {
        return given().header("X-Proffer-User", "only-" + role).contentType(ContentType.JSON);
    }
}
