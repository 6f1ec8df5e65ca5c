package io.proffer.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.proffer.accounts.GoldenAccount;
import io.proffer.audit.trail.AuditLines;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditLogTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");

    @Inject
    AuditLog log;

    @Inject
    EntityManager entities;

    @Test
    void sixtyFourAtOnceMakeOneChain() throws Exception {
        AuditHead before = log.head();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<Future<?>> writers = IntStream.range(0, 64)
                .<Future<?>>mapToObj(writer ->
                        threads.submit(() -> IntStream.range(0, 5).forEach(i -> log.append(act("w" + writer, "{}")))))
                .toList();
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        assertThat(log.after(before.sequence(), 1000))
                .extracting(AuditEntry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(before.sequence() + 1, before.sequence() + 320)
                        .boxed()
                        .toList());
        assertThat(ChainCheck.of(log).intact()).isTrue();
    }

    @Test
    void anEntryIsUndoneWithItsAct() {
        AuditHead before = log.head();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.append(act("undone", "{}"));
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void twoActsOfOneTransactionFollowEachOther() {
        QuarkusTransaction.requiringNew().run(() -> {
            log.append(act("first", "{}"));
            log.append(act("second", "{}"));
        });
        assertThat(ChainCheck.of(log).intact()).isTrue();
    }

    @Test
    void aRowThatSomebodyChangesIsFoundAndNamed() {
        log.append(act("honest", "{\"reason\":\"talks\"}"));
        long sequence = log.head().sequence();
        log.append(act("later", "{}"));
        tampered(sequence, "actor = 'somebody'", "actor = 'honest'");
        tampered(sequence, "details = '{\"reason\":\"none\"}'", "details = '{\"reason\":\"talks\"}'");
        tampered(sequence, "details = 'no JSON'", "details = '{\"reason\":\"talks\"}'");
        tampered(sequence, "details = null", "details = '{\"reason\":\"talks\"}'");
        tampered(sequence, "subject_kind = 'NONE'", "subject_kind = 'RULESET'");
        assertThat(ChainCheck.of(log).intact()).isTrue();
    }

    private void tampered(long sequence, String change, String back) {
        set(sequence, change);
        given().get("/api/v1/audit-events/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("sequence", equalTo((int) sequence));
        set(sequence, back);
    }

    private void set(long sequence, String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update audit_entry set " + change + " where sequence = " + sequence)
                        .executeUpdate());
    }

    @Test
    void erasureTakesTheParticularsAndLeavesTheChain() {
        String account = "acct_" + UUID.randomUUID();
        AuditSubject override = new AuditSubject(AuditSubject.Kind.OVERRIDE, "ovr_1", account);
        log.append(new AuditAct(NOW, "csm_07", AuditAction.OVERRIDE_CREATED, override, "{\"reason\":\"of Ms Doe\"}"));
        log.erase(account, "operator_1", NOW);
        AuditLog.Subject about = new AuditLog.Subject(null, null, account);
        List<AuditEntry> entries =
                log.search(new AuditLog.Query(about, null, null, null, 0, 10)).entries();
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("override.created", "account.personal-data-erased");
        assertThat(entries.get(0).details()).isNull();
        assertThat(ChainCheck.of(log).intact()).isTrue();
    }

    @Test
    void entriesAreFoundPageByPage() {
        String actor = "user_" + UUID.randomUUID();
        IntStream.range(0, 3).forEach(i -> log.append(act(actor, "{\"no\":" + i + "}")));
        String cursor = given().queryParam("actor", actor)
                .queryParam("limit", 2)
                .get("/api/v1/audit-events")
                .then()
                .statusCode(200)
                .body("items.details.no", contains(0, 1))
                .extract()
                .path("nextCursor");
        given().queryParam("actor", actor)
                .queryParam("cursor", cursor)
                .queryParam("subjectKind", "RULESET")
                .queryParam("from", "2026-03-02T09:00:00Z")
                .get("/api/v1/audit-events")
                .then()
                .body("items.details.no", contains(2))
                .body("nextCursor", equalTo(null));
        given().queryParam("actor", actor)
                .queryParam("to", "2026-03-02T09:00:00Z")
                .get("/api/v1/audit-events")
                .then()
                .body("items.size()", equalTo(0));
        given().queryParam("cursor", "x").get("/api/v1/audit-events").then().statusCode(400);
        given().queryParam("subjectKind", "X")
                .get("/api/v1/audit-events")
                .then()
                .statusCode(422);
    }

    @Test
    void anExportHoldsTheChain() {
        log.append(act("exported", "{\"pct\":84.20}"));
        AuditHead head = log.head();
        InputStream lines = given().get("/api/v1/audit-events/export")
                .then()
                .statusCode(200)
                .extract()
                .asInputStream();
        assertThat(ChainCheck.of(AuditLines.read(lines), head).intact()).isTrue();
    }

    @Test
    void whatCustomerSuccessDoesStandsInTheLog() {
        String account = "acct_" + UUID.randomUUID();
        String address = "/api/v1/accounts/" + account;
        as("csm_07")
                .body(GoldenAccount.document().put("id", account).toString())
                .put(address)
                .then()
                .statusCode(201);
        String force =
                "{\"kind\":\"FORCE_ELIGIBLE\",\"offerKey\":\"UPG_BUSINESS\",\"reason\":\"talks\",\"expiresAt\":\""
                        + Instant.now().plusSeconds(3600) + "\"}";
        String id = as("csm_07").body(force).post(address + "/overrides").path("id");
        String override = address + "/overrides/" + id;
        as("csm_07").post(override + "/approval").then().statusCode(409);
        as("manager_1").post(override + "/approval").then().statusCode(200);
        as("manager_2").post(override + "/approval").then().statusCode(200);
        as("csm_08").delete(override).then().statusCode(204);
        as("csm_08").delete(override).then().statusCode(404);
        as("desk_1")
                .body("{\"accountId\":\"" + account
                        + "\",\"offerKey\":\"UPG_BUSINESS\",\"discountPct\":30.50,\"reason\":\"renewal at risk\","
                        + "\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/price-exceptions")
                .then()
                .statusCode(201);

        given().queryParam("accountId", account)
                .get("/api/v1/audit-events")
                .then()
                .body(
                        "items.action",
                        contains(
                                "override.created", "override.approved", "override.ended", "price-exception.requested"))
                .body("items.actor", contains("csm_07", "manager_1", "csm_08", "desk_1"))
                .body("items[0].details.reason", equalTo("talks"))
                .body("items[3].details.discountPct", equalTo(30.50f));
        assertThat(ChainCheck.of(log).intact()).isTrue();
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Proffer-User", user).contentType(ContentType.JSON);
    }

    private static AuditAct act(String actor, String details) {
        AuditSubject subject = AuditSubject.of(AuditSubject.Kind.RULESET, "rls_1");
        return new AuditAct(NOW, actor, AuditAction.RULESET_ACTIVATED, subject, details);
    }
}
