package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.signals.SignalStore;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignalApiTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    @Inject
    SignalStore store;

    private String account = "";

    @BeforeEach
    void anAccountIsThere() {
        account = "acct_" + UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", account).toString())
                .put("/api/v1/accounts/" + account)
                .then()
                .statusCode(201);
    }

    @Test
    void aSignalLeadsToADecisionInTheFeedWithinTwoSeconds() throws InterruptedException {
        Feed feed = Feed.fromNow();
        taken(send(ONE, gateHit("e1", "")), 1, 0);
        long accepted = System.nanoTime();
        List<Map<String, Object>> told = told(feed, 1);
        assertThat(Duration.ofNanos(System.nanoTime() - accepted)).isLessThan(Duration.ofSeconds(2));
        SignalSeen seen = kept().get(0);
        assertThat(told).extracting("data.trigger.type").containsExactly("feature.gate.hit");
        assertThat(told).extracting("data.trigger.signalId").containsExactly(seen.id());
        String decision = told.get(0).get("data") instanceof Map<?, ?> data ? (String) data.get("decisionId") : "";
        given().get("/api/v1/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("accountId", equalTo(account))
                .body("mode", equalTo("LIVE"))
                .body("trigger.signalId", equalTo(seen.id()));
        assertThat(store.accountsWaiting(LATER, LATER, 100)).doesNotContain(account);
        assertThat(seen.featureKey()).isEqualTo("SSO");
        assertThat(seen.contactRole()).isEqualTo("ADMIN");
    }

    @Test
    void theSameEventFromManyThreadsIsKeptOnce() throws Exception {
        Feed feed = Feed.fromNow();
        String event = gateHit("same", "");
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<List<Integer>>> answers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            answers.add(threads.submit(() -> {
                go.await();
                var json = send(ONE, event).statusCode(202).extract().jsonPath();
                return List.of(json.getInt("accepted"), json.getInt("duplicates"));
            }));
        }
        go.countDown();
        int accepted = 0;
        int duplicates = 0;
        for (Future<List<Integer>> answer : answers) {
            accepted += answer.get().get(0);
            duplicates += answer.get().get(1);
        }
        threads.shutdown();
        assertThat(accepted).isEqualTo(1);
        assertThat(duplicates).isEqualTo(63);
        assertThat(kept()).hasSize(1);
        told(feed, 1);
        Thread.sleep(1000);
        assertThat(feed.read(account, "offers.decision.made")).isEmpty();
    }

    @Test
    void aBurstIsDecidedOnceAndLeavesNothingWaiting() throws InterruptedException {
        Feed feed = Feed.fromNow();
        String batch = IntStream.range(0, 200)
                .mapToObj(i -> gateHit("burst" + i, ""))
                .collect(Collectors.joining(",", "[", "]"));
        taken(send(BATCH, batch), 200, 0);
        told(feed, 1);
        Thread.sleep(1000);
        assertThat(feed.read(account, "offers.decision.made")).isEmpty();
        assertThat(store.accountsWaiting(LATER, LATER, 100)).doesNotContain(account);
        taken(send(BATCH, batch), 0, 200);
    }

    @Test
    void aSignalThatOnlyInformsLeadsToNoDecision() throws InterruptedException {
        Feed feed = Feed.fromNow();
        taken(send(ONE, event("e1", "pricing.page.viewed", "")), 1, 0);
        Thread.sleep(1000);
        assertThat(feed.read(account, "offers.decision.made")).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aBadEventOfABatchNeverStopsTheRest() {
        String batch = "[" + gateHit("ok1", "")
                + ",7," + event("bad1", "feature.gate.hid", "")
                + ","
                + event("bad2", "feature.gate.hit", "'data':{'featureKey':'SSSO','contactRole':'BOSS'},'ttl':'30'")
                + "," + gateHit("ok1", "")
                + "," + gateHit("ok2", "").replace(account, "acct_nobody")
                + "," + event("ok3", "milestone.reached", "'data':{'milestoneKey':'TEN_PROJECTS','other':[1]}") + "]";
        taken(send(BATCH, batch), 2, 1)
                .body("rejected", equalTo(4))
                .body("problems.index", contains(1, 2, 3, 5))
                .body("problems[0].errors[0].code", equalTo("WRONG_TYPE"))
                .body("problems[1].errors[0].pointer", equalTo("/type"))
                .body("problems[1].errors[0].message", containsString("Did you mean feature.gate.hit?"))
                .body("problems[2].errors.pointer", contains("/ttl", "/data/contactRole", "/data/featureKey"))
                .body("problems[3].errors[0].code", equalTo("UNKNOWN_ACCOUNT"));
        assertThat(kept()).extracting(SignalSeen::key).containsExactlyInAnyOrder(null, "TEN_PROJECTS");
    }

    @Test
    void aBadSingleEventIsAProblem() {
        refused(event("e", "feature.gate.hid", ""), "/type", "UNKNOWN_VALUE")
                .body("errors[0].allowed", hasItems("feature.gate.hit", "ticket.escalated"))
                .body("errors[0].message", containsString("Did you mean feature.gate.hit?"));
        refused(event("e", "feature.gate.hit", "'data':{'featureKey':'SSSO'}"), "/data/featureKey", "UNKNOWN_VALUE")
                .body("errors[0].allowed", hasItem("SSO"))
                .body("errors[0].message", containsString("Did you mean SSO?"));
        refused(event("e", "feature.gate.hit", ""), "/data/featureKey", "REQUIRED");
        refused(event("e", "integration.attempted", "'data':{}"), "/data/integrationKey", "REQUIRED");
        refused(event("e", "nps.detractor", "'data':{'npsScore':7}"), "/data/npsScore", "OUT_OF_RANGE");
        refused(event("e", "usage.drop", "'ttl':'PT0S'"), "/ttl", "BAD_FORM");
        refused(event("e", "usage.drop", "'ttl':'P366D'"), "/ttl", "BAD_FORM");
        refused(event("e", "usage.drop", "").replace("1.0", "0.3"), "/specversion", "UNKNOWN_VALUE");
        refused(event("e", "usage.drop", "").replace(account, "acct_nobody"), "/subject", "UNKNOWN_ACCOUNT");
        refused("{}", "/specversion", "REQUIRED").body("errors", hasSize(5));
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsYetToComeIsRefusedAndChangesNothing() throws InterruptedException {
        Feed feed = Feed.fromNow();
        refused(at("future", Instant.now().plus(Duration.ofMinutes(6))), "/time", "IN_THE_FUTURE");
        Thread.sleep(500);
        assertThat(kept()).isEmpty();
        assertThat(feed.read(account, "offers.decision.made")).isEmpty();
    }

    @Test
    void aClockThatRunsAheadALittleIsNotBelieved() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        taken(send(ONE, at("skewed", before.plus(Duration.ofMinutes(4)))), 1, 0);
        assertThat(kept().get(0).occurredAt()).isBetween(before, Instant.now());
    }

    @Test
    void whatNoLongerCountsIsKeptButNotDecidedOn() {
        taken(send(ONE, at("old", Instant.now().minus(Duration.ofDays(31)))), 1, 0);
        assertThat(kept()).isEmpty();
        assertThat(store.accountsWaiting(LATER, LATER, 100)).doesNotContain(account);
        taken(send(ONE, at("old", Instant.now().minus(Duration.ofDays(31)))), 0, 1);
    }

    @Test
    void theSameIdFromAnotherSourceIsAnotherEvent() {
        taken(send(ONE, gateHit("e", "")), 1, 0);
        taken(send("application/json", gateHit("e", "").replace("/product/eu1/", "/product/eu2/")), 1, 0);
        taken(send("application/json", gateHit("e", "")), 0, 1);
    }

    @Test
    void whatStoodStandsNoMoreAfterASignal() {
        String first = recommended();
        assertThat(recommended()).isEqualTo(first);
        taken(send(ONE, event("e1", "usage.drop", "")), 1, 0);
        assertThat(recommended()).isNotEqualTo(first);
    }

    private String recommended() {
        return given().get("/api/v1/accounts/" + account + "/recommendations").path("id");
    }

    @Test
    void badBodiesAreProblems() {
        send("text/plain", "hello").statusCode(415).body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        send(ONE, "{'a':\n oops}")
                .statusCode(400)
                .body("code", equalTo("MALFORMED_REQUEST"))
                .body("errors[0].message", containsString("Line 2, column"));
        send(BATCH, gateHit("e", "")).statusCode(422).body("errors[0].code", equalTo("WRONG_TYPE"));
        send(ONE, "[" + gateHit("e", "") + "]").statusCode(422).body("errors[0].code", equalTo("WRONG_TYPE"));
        String tooMany = IntStream.range(0, 1001).mapToObj(i -> "{}").collect(Collectors.joining(",", "[", "]"));
        send(BATCH, tooMany).statusCode(422).body("errors[0].code", equalTo("TOO_MANY"));
        taken(send(BATCH, "[]"), 0, 0).body("problems", empty());
        send(BATCH, "[\"" + "x".repeat(5 * 1024 * 1024) + "\"]").statusCode(413);
        assertThat(kept()).isEmpty();
    }

    private List<SignalSeen> kept() {
        return store.of(account, Instant.EPOCH, Instant.now());
    }

    private List<Map<String, Object>> told(Feed feed, int expected) throws InterruptedException {
        List<Map<String, Object>> told = new ArrayList<>();
        for (int i = 0; i < 100 && told.size() < expected; i++) {
            told.addAll(feed.read(account, "offers.decision.made"));
            Thread.sleep(20);
        }
        assertThat(told).hasSize(expected);
        return told;
    }

    private String gateHit(String id, String more) {
        return event(id, "feature.gate.hit", "'data':{'featureKey':'SSO','contactRole':'ADMIN'}" + more);
    }

    private String at(String id, Instant time) {
        return event(id, "usage.drop", "'time':'" + time + "'");
    }

    /** Each account reports from a source of its own, so that ids of one test never meet those of another. */
    private String event(String id, String type, String more) {
        return "{'specversion':'1.0','id':'" + id + "','source':'/product/eu1/" + account + "','type':'" + type
                + "','subject':'" + account + "'" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private ValidatableResponse refused(String event, String pointer, String code) {
        return send(ONE, event)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    private static ValidatableResponse send(String mediaType, String body) {
        return given().contentType(mediaType)
                .body(body.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/signals")
                .then();
    }

    private static ValidatableResponse taken(ValidatableResponse response, int accepted, int duplicates) {
        return response.statusCode(202).body("accepted", equalTo(accepted)).body("duplicates", equalTo(duplicates));
    }
}
