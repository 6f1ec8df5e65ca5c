package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.proffer.accounts.GoldenAccount;
import io.proffer.ports.StoreUnavailable;
import io.proffer.propositions.PropositionEventType;
import io.proffer.propositions.PropositionSchedule;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.PropositionStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PropositionApiTest {
    private static final String AS_OF = "2026-03-02T09:00:00Z";

    @Inject
    PropositionSchedule schedule;

    @Inject
    PropositionStore store;

    @Inject
    EntityManager entities;

    @Test
    void aDecisionLeavesPropositions() {
        account("acct_prp_made");
        String id = proposed("acct_prp_made", "UPG_BUSINESS");

        proposition(id)
                .body("state", equalTo("PROPOSED"))
                .body("offerKey", equalTo("UPG_BUSINESS"))
                .body("accountId", equalTo("acct_prp_made"))
                .body("proposedAt", equalTo(AS_OF))
                .body("response", nullValue())
                .body("quote", nullValue());
        given().get("/api/v1/propositions/" + id + "?expand=quote,explanation")
                .then()
                .statusCode(200)
                .body("quote.target.recurringYear.amount", equalTo(2_756_520))
                .body("why.code", hasItem("SECURITY_GATE"));
        given().get("/api/v1/propositions?accountId=acct_prp_made&state=PROPOSED,PRESENTED")
                .then()
                .body("items.offerKey", hasItems("SEAT_TEAM_10", "UPG_BUSINESS"));
    }

    @Test
    void asMuchOfItIsShownAsIsAskedForAndNoWishIsIgnored() {
        account("acct_prp_few");
        String id = proposed("acct_prp_few", "UPG_BUSINESS");
        String list = "/api/v1/propositions?accountId=acct_prp_few";
        given().get(list + "&sort=createdAt&fields=id,state").then().body("items[0].keySet()", hasSize(2));
        given().get("/api/v1/propositions/" + id + "?fields=id,name,scoreBreakdown&expand=quote")
                .then()
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("id", "name", "scoreBreakdown", "quote"));
        given().get(list + "&fields=id,stat")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fields"))
                .body("errors[0].allowed", hasItems("state", "quote", "name"))
                .body("errors[0].message", containsString("Did you mean state?"));
        given().get(list + "&sort=score")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sort"))
                .body("errors[0].allowed", contains("createdAt", "-score"));
        given().get("/api/v1/propositions?sort=-score")
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("Give accountId or ownerId"));
        given().get(list + "&expand=qoute").then().statusCode(422).body("errors[0].pointer", equalTo("/expand"));
    }

    @Test
    void theBestScoreComesFirstPageByPage() {
        account("acct_prp_best");
        decide("acct_prp_best");
        String list = "/api/v1/propositions?accountId=acct_prp_best";
        List<String> ids = given().get(list).path("items.id");
        List<Float> scores = given().get(list + "&sort=-score").path("items.score");
        assertThat(scores).hasSizeGreaterThan(1);
        List<Float> known = scores.stream().filter(Objects::nonNull).toList();
        assertThat(known).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(scores.subList(0, known.size())).as("care comes last").isEqualTo(known);

        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = given().get(list + "&sort=-score&limit=1" + next);
            paged.addAll(page.<List<String>>path("items.id"));
            String cursor = page.path("nextCursor");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertThat(paged)
                .isEqualTo(given().get(list + "&sort=-score").<List<String>>path("items.id"))
                .containsExactlyInAnyOrderElementsOf(ids);
        given().get(list + "&sort=-score&cursor=none").then().statusCode(400);
    }

    @Test
    void decidingAgainProposesTheSame() {
        account("acct_prp_same");
        Map<String, String> first = proposedBy(decide("acct_prp_same"));
        assertThat(proposedBy(decide("acct_prp_same"))).isEqualTo(first);

        given().contentType(ContentType.JSON)
                .body("{'subscription':{'seatsLicensed':61},'engagement':{'seatUtilizationPct':null}}"
                        .replace('\'', '"'))
                .patch("/api/v1/accounts/acct_prp_same")
                .then()
                .statusCode(200);
        Map<String, String> other = proposedBy(decide("acct_prp_same"));

        assertThat(other.get("UPG_BUSINESS")).isNotEqualTo(first.get("UPG_BUSINESS"));
        proposition(first.get("UPG_BUSINESS"))
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(other.get("UPG_BUSINESS")));
    }

    @Test
    void anEventMovesItOnceHoweverOftenItIsReported() {
        account("acct_prp_event");
        String id = proposed("acct_prp_event", "SEAT_TEAM_10");
        String shown = "{'eventId':'e-1','type':'PRESENTED','occurredAt':'2026-03-02T10:00:00Z','channel':'CSM',"
                + "'actor':{'kind':'USER','id':'u_42'}}";

        event(id, shown).statusCode(200).body("state", equalTo("PRESENTED"));
        event(id, shown).statusCode(200).header("Idempotent-Replayed", "true").body("state", equalTo("PRESENTED"));
        event(id, shown.replace("10:00", "10:01")).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        event(id, "{'type':'ACCEPTED','occurredAt':'2026-03-02T11:00:00Z'}").statusCode(200);

        given().get("/api/v1/propositions/" + id + "/history")
                .then()
                .body("events.type", equalTo(List.of("PROPOSED", "PRESENTED", "ACCEPTED")));
        proposition(id).body("state", equalTo("ACCEPTED")).body("response.type", equalTo("ACCEPTED"));
        assertThat(proposedBy(decide("acct_prp_event", "2026-03-02T12:00:00Z"))).doesNotContainKey("SEAT_TEAM_10");
        event(id, "{'type':'DECLINED','reasonCode':'PRICE'}")
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("detail", containsString("ACCEPTED"))
                .body("errors[0].allowed", hasItem("PROVISIONED"));
    }

    @Test
    void aLateReportThatDoesNotFitIsToldWhatTheStateIsNow() {
        account("acct_prp_late");
        String id = proposed("acct_prp_late", "SEAT_TEAM_10");
        event(id, "{'type':'DECLINED','occurredAt':'2026-03-02T10:00:00Z','reasonCode':'PRICE'}")
                .statusCode(200);
        event(id, "{'type':'ACCEPTED','occurredAt':'2026-03-02T09:30:00Z'}")
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("detail", containsString("other times than 2026-03-02T09:30:00Z"))
                .body("detail", containsString("The proposition is DECLINED; nothing more can be reported."));
        proposition(id).body("state", equalTo("DECLINED"));
    }

    @Test
    void aClockThatRunsAheadALittleIsCorrected() {
        account("acct_prp_clock");
        String id = proposed("acct_prp_clock", "SEAT_TEAM_10");
        Instant now = Instant.now();
        event(id, "{'type':'PRESENTED','occurredAt':'" + now.plus(Duration.ofHours(1)) + "'}")
                .statusCode(422)
                .body("errors[0].code", equalTo("IN_THE_FUTURE"));
        event(id, "{'type':'PRESENTED','occurredAt':'" + now.plus(Duration.ofMinutes(2)) + "'}")
                .statusCode(200);
        List<String> happened =
                given().get("/api/v1/propositions/" + id + "/history").path("events.occurredAt");
        assertThat(Instant.parse(happened.get(happened.size() - 1))).isBetween(now, now.plus(Duration.ofMinutes(1)));
    }

    @Test
    void aSnoozeEndsWithinAYear() {
        account("acct_prp_forever");
        String id = proposed("acct_prp_forever", "SEAT_TEAM_10");
        for (String end : List.of("9999-12-31", "+300000-01-01T00:00:00Z", "2027-04-02", "2026-03-01")) {
            event(id, "{'type':'SNOOZED','occurredAt':'2026-03-02T10:00:00Z','snoozeUntil':'" + end + "'}")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/snoozeUntil"));
        }
    }

    @Test
    void aLateYesThatNeedsApprovalNamesWhatTookItsPlace() {
        account("acct_prp_late_yes");
        String id = proposed("acct_prp_late_yes", "UPG_BUSINESS");
        needsApproval(id);
        given().contentType(ContentType.JSON)
                .body("{'subscription':{'seatsLicensed':61},'engagement':{'seatUtilizationPct':null}}"
                        .replace('\'', '"'))
                .patch("/api/v1/accounts/acct_prp_late_yes");
        String other =
                proposedBy(decide("acct_prp_late_yes", "2026-03-02T11:00:00Z")).get("UPG_BUSINESS");
        assertThat(other).isNotEqualTo(id);

        String yes = "{'type':'ACCEPTED','occurredAt':'2026-03-02T10:00:00Z'}";
        event(id, yes)
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_TRANSITION"))
                .body("detail", containsString(other));
        post(other + "/withdraw", "{}").statusCode(200);
        event(id, yes).statusCode(200).body("state", equalTo("PENDING_APPROVAL"));
    }

    @Test
    void anOrderIsToldAsAcceptedOnceSomebodyApprovedIt() {
        for (boolean approved : new boolean[] {true, false}) {
            String account = "acct_prp_order_" + approved;
            account(account);
            String id = proposed(account, "UPG_BUSINESS");
            needsApproval(id);
            Feed feed = Feed.fromNow();
            event(id, "{'type':'ACCEPTED','occurredAt':'2026-03-02T10:00:00Z'}")
                    .body("state", equalTo("PENDING_APPROVAL"));
            assertThat(feed.read()).noneMatch(told -> account.equals(told.get("subject")));

            post(id + "/approval", "{\"approved\":" + approved + "}", "deal-desk-1")
                    .statusCode(200);

            String type = approved ? "offers.proposition.accepted" : "offers.proposition.withdrawn";
            assertThat(feed.read(account, type)).singleElement().satisfies(told -> {
                Map<?, ?> data = (Map<?, ?>) told.get("data");
                assertThat(data.get("state")).isEqualTo(approved ? "ACCEPTED" : "APPROVAL_REJECTED");
                assertThat(data.get("seatsDelta")).isEqualTo(approved ? 0 : null);
                assertThat(data.containsKey("quoteId")).isEqualTo(approved);
            });
            post(id + "/approval", "{\"approved\":" + !approved + "}", "deal-desk-2")
                    .statusCode(409);
        }
    }

    @Test
    void aYesThatWasTakenBackBeforeAnybodyApprovedItIsNotToldAsAccepted() {
        account("acct_prp_taken_back");
        String id = proposed("acct_prp_taken_back", "UPG_BUSINESS");
        needsApproval(id);
        event(id, "{'type':'DECLINED','occurredAt':'2026-03-02T11:00:00Z','reasonCode':'PRICE'}")
                .statusCode(200);
        Feed feed = Feed.fromNow();
        event(id, "{'type':'ACCEPTED','occurredAt':'2026-03-02T10:00:00Z'}").body("state", equalTo("DECLINED"));
        assertThat(feed.read("acct_prp_taken_back", "offers.proposition.accepted"))
                .isEmpty();
    }

    private void needsApproval(String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update proposition set body = regexp_replace(body,"
                                + " '\"approval\":\\{\"required\":false', '\"approval\":{\"required\":true') where id = '"
                                + id + "'")
                        .executeUpdate());
    }

    private static ValidatableResponse post(String path, String body, String user) {
        return given().contentType(ContentType.JSON)
                .header("X-Proffer-User", user)
                .body(body)
                .post("/api/v1/propositions/" + path)
                .then();
    }

    @Test
    void aKeyStandsForOneReportEvenIfTheReportNamesItsEvent() {
        account("acct_prp_key");
        String id = proposed("acct_prp_key", "SEAT_TEAM_10");
        String key = UUID.randomUUID().toString();
        String first = "{'eventId':'k-1','type':'PRESENTED','occurredAt':'2026-03-02T10:00:00Z','channel':'CSM'}";
        event(id, first, key).statusCode(200);
        event(id, first, key).statusCode(200).header("Idempotent-Replayed", "true");
        event(id, first.replace("k-1", "k-2"), key).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private static ValidatableResponse event(String id, String body, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body.replace('\'', '"'))
                .post("/api/v1/propositions/" + id + "/events")
                .then();
    }

    @Test
    void whatBecameOfARulebooksPropositionsIsAddedUp() {
        account("acct_prp_sums");
        String id = proposed("acct_prp_sums", "SEAT_TEAM_10");
        String rulebook = given().get("/api/v1/rulesets/status").path("active.id");
        PropositionStore.Outcomes before =
                store.outcomes(List.of(rulebook, "rls_none")).get(rulebook);

        event(id, "{'type':'ACCEPTED','occurredAt':'2026-03-02T11:00:00Z'}").statusCode(200);

        assertThat(store.outcomes(List.of(rulebook)))
                .containsOnly(Map.entry(
                        rulebook,
                        new PropositionStore.Outcomes(
                                before.proposed(), before.presented() + 1, before.accepted() + 1, before.declined())));
        assertThat(store.outcomes(List.of("rls_none"))).isEmpty();
        PropositionStore.Query own = new PropositionStore.Query("acct_prp_sums", List.of(), null, null, false, null, 1);
        Map<PropositionState, Long> counts = store.counts(own);
        assertThat(counts).containsEntry(PropositionState.ACCEPTED, 1L);
        assertThat(counts.values().stream().mapToLong(count -> count).sum()).isGreaterThan(1);
    }

    @Test
    void aSnoozeEndsInTheMorningOfTheAccountAndIsDecidedAgain() {
        account("acct_prp_snooze");
        String id = proposed("acct_prp_snooze", "SEAT_TEAM_10");

        event(
                        id,
                        "{'type':'SNOOZED','occurredAt':'2026-03-02T10:12:00Z','reasonCode':'BUDGET_NEXT_QUARTER',"
                                + "'snoozeUntil':'2026-04-06','comment':'asks again after Q2 budget'}")
                .statusCode(200)
                .body("state", equalTo("SNOOZED"))
                .body("nextDecisionAt", equalTo("2026-04-06T07:00:00Z"));

        assertThat(schedule.run(Instant.parse("2026-04-06T06:59:59Z")).woken()).doesNotContain("acct_prp_snooze");
        assertThat(schedule.run(Instant.parse("2026-04-06T07:00:00Z")).woken()).contains("acct_prp_snooze");
        proposition(id).body("state", equalTo("PROPOSED")).body("snoozedUntil", nullValue());
    }

    @Test
    void whoCannotBeWokenHoldsUpNobody() {
        Map<String, String> asleep = asleep("acct_prp_wake_", 3, "2026-05-04");
        List<String> accounts = List.copyOf(asleep.keySet());
        String held = accounts.get(1);
        Instant end = Instant.parse("2026-05-04T07:00:00Z");

        List<String> decided = new ArrayList<>();
        new PropositionSchedule(heldFor(held), prefix -> prefix + '_' + UUID.randomUUID()).run(() -> end, decided::add);
        assertThat(decided).contains(accounts.get(0), accounts.get(2)).doesNotContain(held);
        proposition(asleep.get(held)).body("state", equalTo("SNOOZED"));

        decided.clear();
        schedule.run(() -> end, decided::add);
        assertThat(decided).contains(held).doesNotContain(accounts.get(0), accounts.get(2));
    }

    @Test
    void whoWokeUpAndWasNotDecidedOnIsFoundAgain() {
        Map.Entry<String, String> asleep =
                asleep("acct_prp_lost_", 1, "2026-05-05").entrySet().iterator().next();
        String account = asleep.getKey();
        String id = asleep.getValue();
        Instant end = Instant.parse("2026-05-05T07:00:00Z");

        assertThat(schedule.run(() -> end, nobody -> false).woken()).contains(account);
        proposition(id).body("state", equalTo("PROPOSED"));
        // For a while it is taken for one that is being decided on.
        assertThat(schedule.run(() -> end.plusSeconds(59), everybody -> true).woken())
                .doesNotContain(account);
        assertThat(schedule.run(() -> end.plusSeconds(60), everybody -> true).woken())
                .contains(account);
        assertThat(schedule.run(() -> end.plusSeconds(600), everybody -> true).woken())
                .doesNotContain(account);
        assertThat(store.events(id).stream().filter(each -> each.type() == PropositionEventType.WOKEN))
                .hasSize(1);
    }

    /** Propositions that sleep, by their accounts; who is held out has none. */
    private static Map<String, String> asleep(String prefix, int count, String until) {
        Map<String, String> asleep = new LinkedHashMap<>();
        for (int i = 0; asleep.size() < count; i++) {
            account(prefix + i);
            String id = proposed(prefix + i, "SEAT_TEAM_10");
            if (id != null) {
                event(id, "{'type':'SNOOZED','occurredAt':'2026-03-02T10:12:00Z','snoozeUntil':'" + until + "'}")
                        .statusCode(200);
                asleep.put(prefix + i, id);
            }
        }
        return asleep;
    }

    /** The store, in which somebody else holds an account. */
    private PropositionStore heldFor(String account) {
        return (PropositionStore) Proxy.newProxyInstance(
                PropositionStore.class.getClassLoader(),
                new Class<?>[] {PropositionStore.class},
                (self, asked, with) -> {
                    if (asked.getName().equals("change") && account.equals(with[0])) {
                        throw new StoreUnavailable(new IllegalStateException("held"));
                    }
                    return asked.invoke(store, with);
                });
    }

    @Test
    void itsTimeRunsOut() {
        account("acct_prp_expiry");
        String id = proposed("acct_prp_expiry", "SEAT_TEAM_10");
        Instant end = Instant.parse(given().get("/api/v1/propositions/" + id).path("expiresAt"));

        schedule.run(end.minusMillis(1));
        proposition(id).body("state", equalTo("PROPOSED"));
        schedule.run(end);
        proposition(id).body("state", equalTo("EXPIRED"));
        event(id, "{'type':'ACCEPTED','occurredAt':'2026-03-03T00:00:00Z'}")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    void faultsAreNamedAndNothingChanges() {
        account("acct_prp_bad");
        String id = proposed("acct_prp_bad", "SEAT_TEAM_10");
        String later = Instant.now().plus(Duration.ofHours(1)).toString();

        event(id, "{'type':'PRESENTED','occurredAt':'" + later + "'}")
                .statusCode(422)
                .body("errors[0].code", equalTo("IN_THE_FUTURE"));
        event(id, "{'type':'PRESENTED','occurredAt':'2026-03-01T00:00:00Z'}")
                .statusCode(422)
                .body("errors[0].code", equalTo("BEFORE_IT_WAS_PROPOSED"));
        event(id, "{'type':'DECLINED','reasonCode':'PRIZE'}")
                .statusCode(422)
                .body("errors[0].allowed", hasItems("PRICE", "OTHER"))
                .body("errors[0].message", containsString("Did you mean PRICE"));
        event(id, "{'type':'SNOOZED'}").statusCode(422).body("errors[0].pointer", equalTo("/snoozeUntil"));
        event(id, "{'type':'EXPIRED'}").statusCode(422).body("errors[0].allowed", hasItem("PRESENTED"));
        event(id, "{'type':").statusCode(400);
        event("prp_none", "{'type':'PRESENTED'}").statusCode(404).body("code", equalTo("UNKNOWN_PROPOSITION"));
        given().get("/api/v1/propositions/" + id + "/history").then().body("events.type", equalTo(List.of("PROPOSED")));
    }

    @Test
    void theTalkTrackArguesWithTheAccountsOwnFigures() {
        account("acct_prp_talk");
        String id = proposed("acct_prp_talk", "UPG_BUSINESS");

        given().get("/api/v1/propositions/" + id + "/talk-track?role=ECONOMIC_BUYER")
                .then()
                .statusCode(200)
                .body("offerKey", equalTo("UPG_BUSINESS"))
                .body("objections.code", hasItem("COST"))
                .body("objections.find { it.code == 'COST' }.proof.figures.'roiPct.low'.toString()", equalTo("3.9"));
        given().get("/api/v1/propositions/" + id + "/talk-track?role=BUYER")
                .then()
                .statusCode(422)
                .body("errors[0].allowed", hasItem("ECONOMIC_BUYER"));
        given().get("/api/v1/propositions/prp_none/talk-track").then().statusCode(404);
    }

    @Test
    void theConsoleArguesInTheLanguageOfItsWords() {
        account("acct_prp_talk_de");
        String id = proposedBy(given().contentType(ContentType.JSON)
                        .body(("{'accountId':'acct_prp_talk_de','asOf':'" + AS_OF
                                        + "','placements':[{'key':'CSM_WORKSPACE','contactId':'ct_1'}]}")
                                .replace('\'', '"'))
                        .post("/api/v1/decisions")
                        .then()
                        .statusCode(200)
                        .body("propositions.presentation.treatment.locale", hasItem("de")))
                .get("UPG_BUSINESS");

        assertThat(given().get("/console/propositions/" + id + "/talk-track").asString())
                .contains("Einmal anmelden", "<dt>roiPct.low</dt><dd>3,9</dd>")
                .doesNotContainPattern("[0-9]\\.[0-9] %");
    }

    @Test
    void itIsTakenBackOnce() {
        account("acct_prp_back");
        String id = proposed("acct_prp_back", "SEAT_TEAM_10");

        post(id + "/withdraw", "{'actor':{'kind':'USER','id':'u_1'},'comment':'wrong account'}")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        post(id + "/withdraw", "{}").statusCode(409).body("detail", containsString("WITHDRAWN"));
    }

    @Test
    void answersCountForTheNextDecisionAtOnce() {
        account("acct_prp_count");
        String id = proposed("acct_prp_count", "SEAT_TEAM_10");
        int before = presents("acct_prp_count", "2026-03-02T12:00:00Z");
        event(id, "{'type':'PRESENTED','occurredAt':'2026-03-02T10:00:00Z'}").statusCode(200);
        event(id, "{'type':'CLICKED','occurredAt':'2026-03-02T10:05:00Z'}").statusCode(200);

        assertThat(presents("acct_prp_count", "2026-03-02T12:00:00Z")).isEqualTo(before + 1);
    }

    @Test
    void answersOfADayThatIsOverCountAtOnceToo() {
        account("acct_prp_count_late");
        String id = proposed("acct_prp_count_late", "SEAT_TEAM_10");
        String blocks = Stream.of("usage", "engagement", "support", "sentiment", "health", "commercial")
                .map(block -> "\"" + block + "\":{\"asOf\":\"2026-03-03T06:00:00Z\"}")
                .collect(Collectors.joining(",", "{", "}"));
        given().contentType(ContentType.JSON)
                .body(blocks)
                .patch("/api/v1/accounts/acct_prp_count_late")
                .then()
                .statusCode(200);
        int before = presents("acct_prp_count_late", "2026-03-03T08:00:00Z");
        event(id, "{'type':'PRESENTED','occurredAt':'2026-03-02T10:00:00Z'}").statusCode(200);

        assertThat(presents("acct_prp_count_late", "2026-03-03T08:00:00Z")).isEqualTo(before + 1);
    }

    @Test
    void manyAtOnceLeaveOneOpenPropositionOfAnOffer() throws Exception {
        account("acct_prp_many");
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            Callable<Map<String, String>> client = () -> proposedBy(decide("acct_prp_many"));
            List<Future<Map<String, String>>> answers = clients.invokeAll(
                    IntStream.range(0, 64).mapToObj(each -> client).toList());
            Set<Map<String, String>> distinct =
                    answers.stream().map(PropositionApiTest::join).collect(Collectors.toSet());
            assertThat(distinct).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
        List<String> offers =
                given().get("/api/v1/propositions?accountId=acct_prp_many").path("items.offerKey");
        assertThat(offers).doesNotHaveDuplicates();
    }

    @Test
    void manyWhoShowItAtOnceNeverExceedALimit() throws Exception {
        account("acct_prp_cap");
        String id = proposed("acct_prp_cap", "UPG_BUSINESS");
        ExecutorService clients = Executors.newFixedThreadPool(64);
        try {
            Callable<Integer> client = () -> event(id, "{'type':'PRESENTED','occurredAt':'2026-03-02T10:00:00Z'}")
                    .extract()
                    .statusCode();
            List<Integer> answers = clients
                    .invokeAll(IntStream.range(0, 64).mapToObj(each -> client).toList())
                    .stream()
                    .map(PropositionApiTest::join)
                    .toList();
            assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        } finally {
            clients.shutdownNow();
        }
        event(id, "{'type':'PRESENTED','occurredAt':'2026-03-03T10:00:00Z'}")
                .statusCode(409)
                .body("code", equalTo("CONTACT_LIMIT_REACHED"))
                .body("detail", containsString("LIM-C50"));
        event(id, "{'type':'PRESENTED','occurredAt':'2026-04-02T10:00:00Z'}")
                .statusCode(200)
                .body("capsConsumed.find { it.cap == 'LIM-C50' }.limit", equalTo(1));
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int presents(String account, String asOf) {
        return given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"" + account + "\",\"asOf\":\"" + asOf + "\",\"dryRun\":true}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("propositions.find { it.offerKey == 'SEAT_TEAM_10' }.scoreBreakdown.inputs.presents");
    }

    private static void account(String id) {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", id).toString())
                .put("/api/v1/accounts/" + id)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse decide(String account) {
        return decide(account, AS_OF);
    }

    private static ValidatableResponse decide(String account, String asOf) {
        return given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"" + account + "\",\"asOf\":\"" + asOf + "\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> proposedBy(ValidatableResponse decision) {
        List<Map<String, String>> propositions = decision.extract().path("propositions");
        return propositions.stream().collect(Collectors.toMap(each -> each.get("offerKey"), each -> each.get("id")));
    }

    private static String proposed(String account, String offer) {
        return proposedBy(decide(account)).get(offer);
    }

    private static ValidatableResponse proposition(String id) {
        return given().get("/api/v1/propositions/" + id).then().statusCode(200);
    }

    private static ValidatableResponse event(String id, String body) {
        return post(id + "/events", body);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/propositions/" + path)
                .then();
    }
}
