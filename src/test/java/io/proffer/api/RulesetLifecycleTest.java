package io.proffer.api;

import static io.proffer.api.Governing.RULESETS;
import static io.proffer.api.Governing.approve;
import static io.proffer.api.Governing.show;
import static io.proffer.api.Governing.to;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.proffer.accounts.GoldenAccount;
import io.proffer.governance.live.Activations;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StoreRules.class)
class RulesetLifecycleTest {
    /** Notes are read by nobody but people, so no scenario speaks of them. */
    private static final Governing.Cell SEAT_NOTE = new Governing.Cell("seats.xlsx", "seat_expansion", "SEAT-020", "P");

    private static final Governing.Cell SEAT_PERIODS =
            new Governing.Cell("seats.xlsx", "seat_expansion", "SEAT-020", "C");
    private static final Governing.Cell OBJECTION_NOTE =
            new Governing.Cell("objections.xlsx", "objections", "OBJ-050", "L");
    private static final Governing.Cell LOYALTY_NOTE =
            new Governing.Cell("loyalty.xlsx", "loyalty_multi_year", "LOY-010", "P");

    @Inject
    Activations activations;

    @Inject
    DataSource store;

    @BeforeEach
    void anAccountIsThere() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_governed").toString())
                .put("/api/v1/accounts/acct_governed");
    }

    @Test
    void theFirstStartKeepsTheShippedWorkbooksAsRuleset1() {
        given().get(RULESETS + "/status")
                .then()
                .body("source", equalTo("store"))
                .body(
                        "stored.contentHash",
                        equalTo(given().get(RULESETS + "/status").path("active.hash")));
        JsonPath first = given().get(RULESETS + "?limit=200").jsonPath();
        assertThat(first.getInt("items[-1].number")).isEqualTo(1);
        assertThat(first.getString("items[-1].author")).isEqualTo("first-start");
        assertThat(page(first.getString("items[-1].id")))
                .as("nobody has looked for errors or warnings")
                .contains("<dt>Warnings</dt><dd>not checked</dd>");
    }

    @Test
    void theStatusSaysSinceWhenTheRulesetRules() {
        String id = given().get(RULESETS + "/status").path("stored.id");
        String since = show(id).getString("course.activatedAt");
        given().get(RULESETS + "/status").then().body("active.activatedAt", equalTo(since));
    }

    @Test
    void aChangeIsLiveOnTheNextDecisionAndOneCallTakesItBack() {
        String before = given().get(RULESETS + "/status").path("stored.id");
        String id = Governing.draft("author-1", SEAT_NOTE, "asked for by many");
        to("author-1", id, "IN_REVIEW").statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
        to("author-1", id, "VALIDATED")
                .statusCode(200)
                .body("status", equalTo("VALIDATED"))
                .body("checks.tests.failed", equalTo(0));
        to("author-1", id, "IN_REVIEW")
                .statusCode(200)
                .body("required.approvers", contains("PRICING_OWNER"))
                .body("required.minApprovals", equalTo(1))
                .body("required.rows", contains("GOV-050"))
                .body("openRoles", contains("PRICING_OWNER"));
        given().header("X-Proffer-User", "approver-1")
                .get("/api/v1/approvals?assignee=me")
                .then()
                .body("items.id", hasItem(id));
        given().header("X-Proffer-User", "author-1")
                .get("/api/v1/approvals?assignee=me")
                .then()
                .body("items.id", not(hasItem(id)));
        approve("author-1", id).statusCode(409).body("code", equalTo("OWN_CHANGE"));
        approve("approver-1", id)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvals[0].by", equalTo("approver-1"))
                .body("approvals[0].contentHash", equalTo(show(id).getString("contentHash")));
        to("operator-1", id, "ACTIVE").statusCode(200).body("status", equalTo("ACTIVE"));
        assertThat(served()).isEqualTo(show(id).getString("contentHash"));
        assertThat(show(before).getString("status")).isEqualTo("SUPERSEDED");
        assertThat(decidedBy()).isEqualTo(show(id).getString("contentHash"));
        to("operator-1", id, "ROLLED_BACK").statusCode(200).body("status", equalTo("ROLLED_BACK"));
        assertThat(show(before).getString("status")).isEqualTo("ACTIVE");
        assertThat(served()).isEqualTo(show(before).getString("contentHash"));
        assertThat(given().get("/api/v1/audit-events?subjectKind=RULESET&subject=" + id)
                        .jsonPath()
                        .<String>getList("items.action"))
                .containsExactly(
                        "ruleset.created",
                        "ruleset.validated",
                        "ruleset.submitted",
                        "ruleset.approved",
                        "ruleset.activated",
                        "ruleset.rolled-back");
        assertThat(types())
                .contains(
                        "offers.ruleset.submitted",
                        "offers.ruleset.approved",
                        "offers.ruleset.activated",
                        "offers.ruleset.rolled_back");
    }

    @Test
    void aLoyaltyRewardNeedsTwoPeopleInTwoRoles() {
        String id = Governing.draft("author-1", LOYALTY_NOTE, "as agreed with finance");
        to("author-1", id, "VALIDATED").statusCode(200);
        to("author-2", id, "IN_REVIEW").statusCode(200).body("required.minApprovals", equalTo(2));
        approve("author-2", id).statusCode(409).body("code", equalTo("OWN_CHANGE"));
        approve("approver-1", id).statusCode(200).body("status", equalTo("IN_REVIEW"));
        approve("approver-1", id).statusCode(409).body("code", equalTo("STATE_CONFLICT"));
        JsonPath shown = show(id);
        String again = Governing.approval(shown.getString("contentHash"), shown.getString("diffHash"));
        Governing.send("approver-2", id, again.replace("}", ",\"role\":\"PRICING_OWNER\"}"))
                .statusCode(403)
                .body("code", equalTo("WRONG_ROLE"))
                .body("detail", containsString("FINANCE"));
        approve("approver-2", id)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvals.role", contains("PRICING_OWNER", "FINANCE"));
    }

    @Test
    void aFailingScenarioKeepsItADraft() {
        String id = Governing.draft("author-1", SEAT_PERIODS, ">= 9");
        to("author-1", id, "VALIDATED")
                .statusCode(409)
                .body("code", equalTo("CHECKS_FAILED"))
                .body("errors.cell.sheet", hasItem("seat_expansion_tests"))
                .body("errors.code", hasItem("ROWS_DIFFER"));
        assertThat(show(id).getString("status")).isEqualTo("DRAFT");
        assertThat(show(id).getInt("checks.tests.failed")).isPositive();
        given().post(RULESETS + "/" + id + "/test-runs")
                .then()
                .statusCode(200)
                .body("failed", equalTo(show(id).getInt("checks.tests.failed")))
                .body("scenarios.findAll { !it.passed }.file", hasItem("seats.xlsx"));
        to("author-1", id, "IN_REVIEW").statusCode(409).body("errors[0].allowed", contains("VALIDATED"));
    }

    @Test
    void anApprovalIsBoundToWhatWasShown() {
        String id = Governing.draft("author-1", LOYALTY_NOTE, "first wording");
        to("author-1", id, "VALIDATED").statusCode(200);
        to("author-1", id, "IN_REVIEW").statusCode(200);
        JsonPath shown = show(id);
        Governing.send("approver-1", id, "{\"to\":\"APPROVED\"}").statusCode(412);
        Governing.send("approver-1", id, Governing.approval(shown.getString("contentHash"), "sha256:other"))
                .statusCode(412)
                .body("errors.pointer", hasItems("/contentHash", "/diffHash"));
        approve("approver-1", id).statusCode(200);
        byte[] other = Workbooks.edited(
                given().get(RULESETS + "/" + id + "/workbook?file=loyalty.xlsx").asByteArray(),
                book -> Workbooks.set(book, "loyalty_multi_year", LOYALTY_NOTE.ref(), "second wording"));
        Workbooks.sending("helper-1", "loyalty.xlsx", other)
                .header("If-Match", "\"v" + show(id).getLong("revision") + "\"")
                .put(RULESETS + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        assertThat(show(id).getList("approvals")).isEmpty();
        to("author-1", id, "VALIDATED").statusCode(200);
        to("author-1", id, "IN_REVIEW").statusCode(200);
        Governing.send(
                        "approver-2",
                        id,
                        Governing.approval(shown.getString("contentHash"), shown.getString("diffHash")))
                .statusCode(412);
        approve("helper-1", id).statusCode(409).body("code", equalTo("OWN_CHANGE"));
    }

    @Test
    void whatWasSaidWhenItWasHandedOnIsShownToWhoGoesOn() {
        String id = Governing.draft("author-1", SEAT_NOTE, "handed on");
        to("author-1", id, "VALIDATED").statusCode(200).body("lastStep", nullValue());
        Governing.send("author-1", id, "{\"to\":\"IN_REVIEW\",\"comment\":\"for the new packets\"}")
                .statusCode(200);
        assertThat(Governing.show(id).getString("lastStep.comment")).isEqualTo("for the new packets");
        assertThat(page(id)).contains("author-1 asked for approval.", "for the new packets");
        Governing.send("approver-1", id, "{\"to\":\"CHANGES_REQUESTED\",\"comment\":\"say why\\nand for whom\"}")
                .statusCode(200);
        to("author-1", id, "DRAFT").statusCode(200);
        assertThat(Governing.show(id).getMap("lastStep", String.class, String.class))
                .containsEntry("to", "CHANGES_REQUESTED")
                .containsEntry("by", "approver-1")
                .containsEntry("comment", "say why\nand for whom");
        assertThat(page(id)).contains("approver-1 asked for changes.", "say why\nand for whom");
    }

    private static String page(String id) {
        return given().get("/console/policy/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void whatIsGivenBackStartsAgain() {
        String id = Governing.draft("author-1", SEAT_NOTE, "not yet");
        to("author-1", id, "VALIDATED").statusCode(200);
        to("author-1", id, "IN_REVIEW").statusCode(200);
        Governing.send("approver-1", id, "{\"to\":\"CHANGES_REQUESTED\",\"comment\":\"say why\"}")
                .statusCode(200)
                .body("status", equalTo("CHANGES_REQUESTED"))
                .body("next", contains("DRAFT"));
        to("author-1", id, "DRAFT").statusCode(200);
        to("author-1", id, "VALIDATED").statusCode(200);
        to("approver-1", id, "REJECTED").statusCode(200);
        to("author-1", id, "DRAFT").statusCode(409).body("detail", containsString("REJECTED"));
        Governing.send("a", id, "{\"to\":\"LIVE\"}").statusCode(422).body("errors[0].pointer", equalTo("/to"));
        to("a", "rls_none", "DRAFT").statusCode(404);
    }

    @Test
    void ofTwoActivationsAtOnceOneIsRefused() throws Exception {
        String one = Governing.approved(SEAT_NOTE, "one of two");
        String other = Governing.approved(OBJECTION_NOTE, "other of two");
        assertThat(together(() -> activate(one), () -> activate(other)))
                .containsExactlyInAnyOrder("ACTIVE", "BASE_OUTDATED");
        assertThat(given().get(RULESETS + "?status=ACTIVE").jsonPath().getList("items"))
                .hasSize(1);
        String again = Governing.approved(SEAT_NOTE, "twice the same");
        assertThat(together(() -> activate(again), () -> activate(again)))
                .containsExactlyInAnyOrder("ACTIVE", "ILLEGAL_TRANSITION");
    }

    private static String activate(String id) {
        JsonPath answer = to("operator-1", id, "ACTIVE").extract().jsonPath();
        return answer.getString("code") == null ? answer.getString("status") : answer.getString("code");
    }

    private static List<String> together(Callable<String> one, Callable<String> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : two.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void aPlannedActivationComesWithItsHour() {
        String id = Governing.approved(SEAT_NOTE, "from tomorrow on");
        Instant from = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        Governing.send("operator-1", id, "{\"to\":\"ACTIVE\",\"effectiveFrom\":\"" + from + "\"}")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("course.effectiveFrom", equalTo(from.toString()));
        assertThat(activations.due(from.minusMillis(1))).isZero();
        assertThat(show(id).getString("status")).isEqualTo("APPROVED");
        assertThat(activations.due(from)).isEqualTo(1);
        assertThat(show(id).getString("status")).isEqualTo("ACTIVE");
        assertThat(show(id).getString("course.activatedBy")).isEqualTo("operator-1");
        assertThat(served()).isEqualTo(show(id).getString("contentHash"));
    }

    @Test
    void aPlanForAnotherAgeIsRefused() {
        String id = Governing.draft("author-1", SEAT_NOTE, "a slip of the year");
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        plan(id, now.plusYears(2).plusHours(1))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/effectiveFrom"))
                .body("detail", containsString("within two years"));
        plan(id, now.plusYears(2).minusHours(1)).statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
    }

    private static ValidatableResponse plan(String id, OffsetDateTime from) {
        return Governing.send("operator-1", id, "{\"to\":\"ACTIVE\",\"effectiveFrom\":\"" + from.toInstant() + "\"}");
    }

    @Test
    void whoDoesNotWaitForThePlannedHourLeavesNoPlanBehind() {
        String id = Governing.approved(SEAT_NOTE, "planned, then at once");
        Instant from = Instant.now().plus(Duration.ofDays(1));
        Governing.send("operator-1", id, "{\"to\":\"ACTIVE\",\"effectiveFrom\":\"" + from + "\"}")
                .statusCode(200);
        to("operator-1", id, "ACTIVE")
                .statusCode(200)
                .body("course.activatedBy", equalTo("operator-1"))
                .body("course.effectiveFrom", nullValue());
    }

    @Test
    void aPlanThatCannotBeCarriedOutSaysWhy() {
        String planned = Governing.approved(SEAT_NOTE, "overtaken");
        String faster = Governing.approved(OBJECTION_NOTE, "faster");
        Instant from = Instant.now().plus(Duration.ofDays(1));
        Governing.send("operator-1", planned, "{\"to\":\"ACTIVE\",\"effectiveFrom\":\"" + from + "\"}")
                .statusCode(200);
        to("operator-1", faster, "ACTIVE").statusCode(200);
        assertThat(activations.due(from.plusSeconds(1))).isZero();
        assertThat(show(planned).getString("course.problem")).contains("made from another");
        assertThat(show(planned).getString("status")).isEqualTo("APPROVED");
    }

    /** Nor does it keep a plan that comes after it, or this replica, from going on. */
    @Test
    void aPlanWhoseFilesAreDamagedSaysSo() throws SQLException {
        Set<String> before = keptFiles();
        String id = Governing.approved(SEAT_NOTE, "soon unreadable");
        Set<String> own = keptFiles();
        own.removeAll(before);
        Instant from = Instant.now().plus(Duration.ofDays(1));
        Governing.send("operator-1", id, "{\"to\":\"ACTIVE\",\"effectiveFrom\":\"" + from + "\"}")
                .statusCode(200);
        try (Connection connection = store.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from ruleset_file where sha256 = ?")) {
            for (String file : own) {
                delete.setString(1, file);
                delete.executeUpdate();
            }
        }
        assertThat(own).isNotEmpty();
        assertThat(activations.due(from.plusSeconds(1))).isZero();
        assertThat(show(id).getString("course.problem")).contains("seats.xlsx", "is not what was stored");
    }

    private Set<String> keptFiles() throws SQLException {
        Set<String> files = new HashSet<>();
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sha256 from ruleset_file")) {
            while (rows.next()) {
                files.add(rows.getString(1));
            }
        }
        return files;
    }

    @Test
    void anOfferThatEndsBeforeItsActivationIsNotProposed() {
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        byte[] catalog = Workbooks.edited(
                Governing.current("offers"),
                book -> Workbooks.setIn(book, "offers", "SEAT_TEAM_10", "Valid to", last.toString()));
        byte[] seats = Workbooks.edited(
                Governing.current("seat_expansion"),
                book -> Workbooks.set(book, "seat_expansion", SEAT_NOTE.ref(), "while it lasts"));
        String id = Workbooks.sending("author-1", "seats.xlsx", seats)
                .multiPart("file", "catalog.xlsx", catalog)
                .post(RULESETS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Governing.approved(id);
        Instant from = Instant.now().plus(Duration.ofDays(3));
        Governing.send("operator-1", id, "{\"to\":\"ACTIVE\",\"effectiveFrom\":\"" + from + "\"}")
                .statusCode(200);
        assertThat(activations.due(from.plusSeconds(1))).isZero();
        assertThat(show(id).getString("course.problem")).contains("SEAT_TEAM_10");
    }

    @Test
    void theFirstRulesetHasNothingBeforeIt() {
        JsonPath all = given().get(RULESETS + "?limit=200").jsonPath();
        String first = all.getString("items[-1].id");
        int status = to("operator-1", first, "ROLLED_BACK").extract().statusCode();
        assertThat(status).isEqualTo(409);
    }

    private static String decidedBy() {
        return given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"acct_governed\",\"asOf\":\"2026-03-02T09:00:00Z\",\"dryRun\":true}")
                .post("/api/v1/decisions")
                .path("ruleset.hash");
    }

    private static String served() {
        return given().get(RULESETS + "/status").path("active.hash");
    }

    private static List<String> types() {
        return given().get("/api/v1/events?since=0&limit=200").jsonPath().getList("items.type");
    }
}
