package io.proffer.store.propositions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.GoldenAccount;
import io.proffer.decisions.memory.Recollection;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.erasure.AccountRecords;
import io.proffer.propositions.Past;
import io.proffer.propositions.StoredProposition;
import io.proffer.store.StatementsSeen;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said to an account is read once, and again as soon as anybody has changed it. */
@QuarkusTest
class RecentlySaidTest {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Recollection recollection;

    @Inject
    AccountRecords records;

    @Inject
    EntityManager entities;

    private final String account = "acct_recently_said_" + ACCOUNTS.incrementAndGet();

    @BeforeEach
    void somethingWasSaid() {
        given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", account).toString())
                .put("/api/v1/accounts/" + account);
        given().contentType(ContentType.JSON)
                .body("{\"accountId\":\"" + account + "\",\"asOf\":\"" + AS_OF + "\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
        // Their time is over, but nobody closes them while this runs.
        change("update proposition set due_at = null where account_id = :id", account);
        for (StoredProposition each : past(AS_OF).open()) {
            report("PRESENTED", each.id(), "2026-03-02T10:00:00Z");
        }
    }

    private static void report(String type, String id, String at) {
        given().contentType(ContentType.JSON)
                .body("{\"type\":\"" + type + "\",\"reasonCode\":\"TIMING\",\"eventId\":\"" + at
                        + "\",\"occurredAt\":\"" + at + "\"}")
                .post("/api/v1/propositions/" + id + "/events")
                .then()
                .statusCode(200);
    }

    @Test
    void itIsNotReadTwice() {
        Past first = past(AS_OF.minus(DAY));
        assertThat(first.contacts()).isNotEmpty();
        assertThat(first.open()).isNotEmpty();

        StatementsSeen.watch();
        Past second = past(AS_OF.minus(DAY));
        Set<String> asked = StatementsSeen.seen();

        assertThat(second).isEqualTo(first);
        assertThat(asked)
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("from proposition"))
                .noneMatch(sql -> sql.contains("from response_day"));
    }

    @Test
    void anotherReplicaChangesIt() {
        Past first = past(AS_OF.minus(DAY));
        String gone = first.contacts().get(0).propositionId();

        change("delete from proposition_event where proposition_id = :id", gone);
        change("update account_ledger set version = version + 1 where account_id = :id", account);

        Past second = past(AS_OF.minus(DAY));
        assertThat(second.version()).isEqualTo(first.version() + 1);
        assertThat(second.contacts())
                .extracting(ContactEvent::propositionId)
                .isNotEmpty()
                .doesNotContain(gone);
    }

    @Test
    void thisReplicaChangesIt() {
        Past first = past(AS_OF.minus(DAY));
        String id = first.open().get(0).id();
        report("DECLINED", id, "2026-03-02T11:00:00Z");

        StatementsSeen.watch();
        Past second = past(AS_OF.minus(DAY));

        assertThat(StatementsSeen.seen()).as("one trip").anyMatch(sql -> sql.contains("from proposition_event"));
        assertThat(second.contacts()).hasSize(first.contacts().size() + 1);
    }

    @Test
    void anEarlierBeginningIsReadFromThere() {
        change(
                "update proposition_event set occurred_at = timestamp with time zone '2026-03-01 09:00:00+00'"
                        + " where account_id = :id",
                account);
        change("update account_ledger set version = version + 1 where account_id = :id", account);
        assertThat(past(AS_OF.minus(Duration.ofHours(1))).contacts()).isEmpty();
        assertThat(past(AS_OF.minus(Duration.ofDays(3))).contacts()).isNotEmpty();
    }

    @Test
    void aLaterBeginningLeavesOutWhatWasBefore() {
        assertThat(past(AS_OF.minus(DAY)).contacts()).isNotEmpty();
        assertThat(past(AS_OF.plus(DAY)).contacts()).isEmpty();
    }

    @Test
    void whoIsErasedAndComesBackWasToldNothing() {
        assertThat(past(AS_OF.minus(DAY)).contacts()).isNotEmpty();
        assertThat(records.erase(account, "root", AS_OF)).isTrue();
        assertThat(past(AS_OF.minus(DAY)).contacts()).isEmpty();
    }

    private Past past(Instant contactsSince) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return recollection
                .of(new Recollection.Question(
                        account,
                        AS_OF,
                        contactsSince,
                        new Recollection.Answers("MID_MARKET", day.minusDays(180), day),
                        List.of(),
                        AS_OF.minus(DAY)))
                .past();
    }

    private void change(String sql, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(entities.createNativeQuery(sql)
                                .setParameter("id", id)
                                .executeUpdate())
                        .isPositive());
    }
}
