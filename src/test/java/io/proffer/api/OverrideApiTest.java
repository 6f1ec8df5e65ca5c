package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.proffer.decisions.memory.Recollection;
import io.proffer.engine.memory.Override;
import io.proffer.overrides.OverrideStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverrideApiTest {
    @Inject
    OverrideStore store;

    @Inject
    Recollection recollection;

    private String account = "";

    @BeforeEach
    void anAccountIsThere() {
        account = "acct_" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body("{\"subscription\":{\"planKey\":\"TEAM\"}}")
                .put("/api/v1/accounts/" + account);
    }

    @Test
    void aHoldStandsUntilItIsRemoved() {
        String id = add("csm_07", "'kind':'HOLD_FAMILY','family':'UPGRADE','channel':'EMAIL'")
                .statusCode(201)
                .header("Location", containsString("/api/v1/accounts/" + account + "/overrides/ovr_"))
                .body("id", matchesPattern("ovr_[0-9A-HJKMNP-TV-Z]{26}"))
                .body("createdBy", equalTo("csm_07"))
                .body("approvedBy", nullValue())
                .extract()
                .path("id");
        list().body("items.id", contains(id)).body("items[0].family", equalTo("UPGRADE"));
        assertThat(store.active(account, now())).extracting(Override::id).containsExactly(id);
        given().delete(address(id)).then().statusCode(204);
        list().body("items", empty());
        assertThat(store.active(account, now())).isEmpty();
        given().delete(address(id)).then().statusCode(404).body("code", equalTo("UNKNOWN_OVERRIDE"));
    }

    @Test
    void anOverrideCountsFromItsMakingToItsEnd() {
        String ends = now().plus(Duration.ofDays(3)).toString();
        String id = post(null, "{'kind':'DO_NOT_CONTACT','reason':'crisis','expiresAt':'" + ends + "'}")
                .statusCode(201)
                .body("createdBy", equalTo("local"))
                .body("expiresAt", equalTo(ends))
                .extract()
                .path("id");
        Instant end = Instant.parse(ends);
        assertThat(store.active(account, end.minusMillis(1)))
                .extracting(Override::id)
                .containsExactly(id);
        assertThat(store.active(account, end)).isEmpty();
        assertThat(store.active(account, now().minusSeconds(3600))).isEmpty();
        assertThat(recollection.changed(account, end.minusMillis(1)).otherAt())
                .isAfter(Instant.EPOCH)
                .isBefore(end);
        assertThat(recollection.changed(account, end).otherAt()).isEqualTo(end);
    }

    @Test
    void whatStoodStandsNoMoreAfterAnOverride() {
        String first = recommended();
        assertThat(recommended()).isEqualTo(first);
        String id = add("csm_07", "'kind':'DO_NOT_CONTACT'").extract().path("id");
        String held = recommended();
        assertThat(held).isNotEqualTo(first);
        assertThat(recommended()).isEqualTo(held);
        given().delete(address(id));
        assertThat(recommended()).isNotEqualTo(held);
    }

    private String recommended() {
        return given().get("/api/v1/accounts/" + account + "/recommendations").path("id");
    }

    @Test
    void forcingWaitsForSomebodyElse() {
        String id = add("csm_07", "'kind':'FORCE_ELIGIBLE','offerKey':'UPG_BUSINESS'")
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(store.active(account, now())).isEmpty();
        approve("csm_07", id).statusCode(409).body("code", equalTo("OWN_CHANGE"));
        assertThat(store.active(account, now())).isEmpty();
        approve("manager_1", id).statusCode(200).body("approvedBy", equalTo("manager_1"));
        assertThat(store.active(account, now()))
                .extracting(Override::approvedBy)
                .containsExactly("manager_1");
        approve("manager_2", id).statusCode(200).body("approvedBy", equalTo("manager_1"));
        assertThat(store.active(account, now().minusSeconds(3600))).isEmpty();
    }

    @Test
    void thePageOffersTheApprovalToSomebodyElse() {
        String id = add("csm_07", "'kind':'FORCE_ELIGIBLE','offerKey':'UPG_BUSINESS'")
                .extract()
                .path("id");
        String approval = "/overrides/" + id + "/approval";
        assertThat(pageFor("csm_07")).contains("/overrides/" + id + "/removal").doesNotContain(approval);
        assertThat(pageFor("manager_1")).contains(approval);
        approve("manager_1", id);
        assertThat(pageFor("manager_2")).contains("approved by manager_1").doesNotContain(approval);
    }

    private String pageFor(String user) {
        return given().header("X-Proffer-User", user)
                .get("/console/accounts/" + account)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void onlyForcingIsApproved() {
        String id = add("csm_07", "'kind':'PIN_OFFER','offerKey':'UPG_BUSINESS'")
                .extract()
                .path("id");
        approve("manager_1", id).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        approve("manager_1", "ovr_none").statusCode(404).body("code", equalTo("UNKNOWN_OVERRIDE"));
    }

    @Test
    void theScopeFollowsFromTheKind() {
        fault(add("u", "'kind':'HOLD_FAMILY'"), "/family", "REQUIRED");
        fault(add("u", "'kind':'HOLD_OFFER'"), "/offerKey", "REQUIRED");
        fault(add("u", "'kind':'FORCE_ELIGIBLE'"), "/offerKey", "REQUIRED");
        fault(add("u", "'kind':'PIN_OFFER'"), "/offerKey", "REQUIRED");
        fault(add("u", "'kind':'HOLD_FAMILY','family':'SEAT','offerKey':'UPG_BUSINESS'"), "/offerKey", "NOT_TAKEN");
        fault(add("u", "'kind':'DO_NOT_CONTACT','family':'SEAT'"), "/family", "NOT_TAKEN");
        fault(add("u", "'kind':'PIN_OFFER','offerKey':'UPG_BUSINESS','channel':'CSM'"), "/channel", "NOT_TAKEN");
    }

    @Test
    void whatIsUnknownIsRefusedWithTheAllowedOnes() {
        fault(add("u", "'kind':'HOLD_ALL'"), "/kind", "UNKNOWN_VALUE")
                .body("errors[0].allowed", hasItem("HOLD_FAMILY"));
        fault(add("u", "'kind':'HOLD_FAMILY','family':'SEATS'"), "/family", "UNKNOWN_VALUE")
                .body("errors[0].message", containsString("Did you mean SEAT?"));
        fault(add("u", "'kind':'HOLD_OFFER','offerKey':'UPG_BUSINES'"), "/offerKey", "UNKNOWN_VALUE")
                .body("errors[0].message", containsString("Did you mean UPG_BUSINESS?"));
        fault(add("u", "'kind':'DO_NOT_CONTACT','channel':'E-MAIL'"), "/channel", "UNKNOWN_VALUE")
                .body("errors[0].allowed", hasItems("EMAIL", "CSM"));
        fault(add("u", "'kind':'HOLD_OFFER','offer_key':'UPG_BUSINESS'"), "/offer_key", "UNKNOWN_FIELD")
                .body("errors[0].message", containsString("Did you mean offerKey?"));
    }

    @Test
    void anEndIsNeededAndWithinHalfAYear() {
        fault(post("u", "{'kind':'DO_NOT_CONTACT','reason':'r'}"), "/expiresAt", "REQUIRED");
        for (Instant end : new Instant[] {now().minusSeconds(1), now().plus(Duration.ofDays(181))}) {
            fault(
                    post("u", "{'kind':'DO_NOT_CONTACT','reason':'r','expiresAt':'" + end + "'}"),
                    "/expiresAt",
                    "OUT_OF_RANGE");
        }
        fault(
                post("u", "{'kind':'DO_NOT_CONTACT','expiresAt':'" + now().plusSeconds(60) + "'}"),
                "/reason",
                "REQUIRED");
    }

    @Test
    void aRejectionEndsWhatWaitsForApproval() {
        String id = add("csm_07", "'kind':'FORCE_ELIGIBLE','offerKey':'UPG_BUSINESS'")
                .extract()
                .path("id");
        say("csm_07", id, "{\"approved\":false}").statusCode(409).body("code", equalTo("OWN_CHANGE"));
        fault(say("boss_1", id, "{}"), "/approved", "REQUIRED");
        fault(say("boss_1", id, "{\"approved\":\"maybe\"}"), "/approved", "WRONG_TYPE");
        say("boss_1", id, "garbage").statusCode(400);
        fault(say("boss_1", id, "{\"approved\":false,\"coment\":\"no\"}"), "/coment", "UNKNOWN_FIELD");
        say("boss_1", id, "{\"approved\":false,\"comment\":\"not before the renewal\"}")
                .statusCode(204);
        list().body("items.id", not(hasItem(id)));
        given().get("/api/v1/audit-events?subjectKind=OVERRIDE&subject=" + id)
                .then()
                .body("items.action", contains("override.created", "override.ended"))
                .body("items[1].details.comment", equalTo("not before the renewal"))
                .body("items[1].details.kind", equalTo("FORCE_ELIGIBLE"));
        approve("boss_2", id).statusCode(404);
    }

    private ValidatableResponse say(String user, String id, String body) {
        return given().header("X-Proffer-User", user)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address(id) + "/approval")
                .then();
    }

    @Test
    void strangersAreRefused() {
        String body = "{'kind':'DO_NOT_CONTACT','reason':'r','expiresAt':'" + now().plusSeconds(60) + "'}";
        post("no name\"", body).statusCode(422).body("code", equalTo("INVALID_DOCUMENT"));
        given().get("/api/v1/accounts/acct_nobody/overrides").then().statusCode(404);
        String own = account;
        account = "acct_nobody";
        post("u", body).statusCode(404).body("code", equalTo("UNKNOWN_ACCOUNT"));
        account = own;
        String id = post("u", body).extract().path("id");
        given().delete("/api/v1/accounts/acct_other/overrides/" + id).then().statusCode(404);
        post("u", "[]").statusCode(422);
    }

    private ValidatableResponse add(String user, String scope) {
        return post(user, "{" + scope + ",'reason':'talks','expiresAt':'" + now().plus(Duration.ofDays(30)) + "'}");
    }

    private ValidatableResponse post(String user, String body) {
        var request = given().contentType(ContentType.JSON).body(body.replace('\'', '"'));
        return (user == null ? request : request.header("X-Proffer-User", user))
                .post("/api/v1/accounts/" + account + "/overrides")
                .then();
    }

    private ValidatableResponse approve(String user, String id) {
        return given().header("X-Proffer-User", user)
                .post(address(id) + "/approval")
                .then();
    }

    private ValidatableResponse list() {
        return given().get("/api/v1/accounts/" + account + "/overrides").then().statusCode(200);
    }

    private String address(String id) {
        return "/api/v1/accounts/" + account + "/overrides/" + id;
    }

    private static ValidatableResponse fault(ValidatableResponse response, String pointer, String code) {
        return response.statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
