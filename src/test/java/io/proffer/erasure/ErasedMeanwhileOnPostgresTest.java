package io.proffer.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.proffer.accounts.AccountGone;
import io.proffer.api.OnPostgres;
import io.proffer.decisions.DecisionLog.Appended;
import io.proffer.ports.StoreUnavailable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnPostgres.class)
class ErasedMeanwhileOnPostgresTest extends ErasedMeanwhileTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @Inject
    DataSource store;

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void aDecisionWaitsForAnErasureThatRuns() throws Exception {
        String account = "acct_going";
        known(account);
        try (Connection erasure = store.getConnection();
                Statement statement = erasure.createStatement()) {
            erasure.setAutoCommit(false);
            statement.execute("select id from account where id = '" + account + "' for update");
            CompletableFuture<Appended> kept = CompletableFuture.supplyAsync(() -> append(account, 1, List.of()));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> kept.get(300, TimeUnit.MILLISECONDS));
            statement.execute("delete from account where id = '" + account + "'");
            erasure.commit();
            assertThat(kept.get(20, TimeUnit.SECONDS)).isEqualTo(Appended.OVERTAKEN);
        }
    }

    @Test
    void whatPeopleWriteWaitsForAnErasureThatRuns() throws Exception {
        String account = "acct_going_too";
        known(account);
        try (Connection erasure = store.getConnection();
                Statement statement = erasure.createStatement()) {
            erasure.setAutoCommit(false);
            statement.execute("select id from account where id = '" + account + "' for update");
            CompletableFuture<Void> kept = CompletableFuture.runAsync(() -> keep(account, "1"), threads);
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> kept.get(300, TimeUnit.MILLISECONDS));
            statement.execute("delete from account where id = '" + account + "'");
            erasure.commit();
            assertThat(kept.handle((done, failure) -> failure).get(20, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(AccountGone.class);
        }
    }

    @Test
    void nobodyElseWaitsForAnErasureThatRuns() throws Exception {
        String account = "acct_held";
        known(account);
        known("acct_not_held");
        try (Connection erasure = store.getConnection();
                Statement statement = erasure.createStatement()) {
            erasure.setAutoCommit(false);
            statement.execute("select id from account where id = '" + account + "' for update");
            List<CompletableFuture<Appended>> held = IntStream.range(0, 4)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> append(account, n, List.of()), threads))
                    .toList();
            for (int n = 0; n < 20; n++) {
                assertThat(append("acct_not_held", n, List.of())).isEqualTo(Appended.KEPT);
            }
            assertThat(held).noneMatch(CompletableFuture::isDone);
            erasure.rollback();
            for (CompletableFuture<Appended> each : held) {
                assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(Appended.KEPT);
            }
        }
    }

    @Test
    void whoeverWaitsTooLongForALockIsToldSo() throws Exception {
        String account = "acct_held_long";
        known(account);
        try (Connection other = store.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select id from account where id = '" + account + "' for update");
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> append(account, 1, List.of()));
            other.rollback();
        }
        assertThat(append(account, 2, List.of())).isEqualTo(Appended.KEPT);
    }

    @Test
    void anErasureWaitsForADecisionThatIsBeingKept() throws Exception {
        String account = "acct_decided";
        known(account);
        try (Connection decision = store.getConnection();
                Statement statement = decision.createStatement()) {
            decision.setAutoCommit(false);
            statement.execute("select id from account where id = '" + account + "' for key share");
            CompletableFuture<Boolean> erased =
                    CompletableFuture.supplyAsync(() -> records.erase(account, "root", NOW));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> erased.get(300, TimeUnit.MILLISECONDS));
            // Others are decided on meanwhile, and so is this one.
            assertThat(append(account, 1, List.of())).isEqualTo(Appended.KEPT);
            decision.commit();
            assertThat(erased.get(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(log.latest(account)).isEmpty();
    }
}
