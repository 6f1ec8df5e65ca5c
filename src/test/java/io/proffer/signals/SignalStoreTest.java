package io.proffer.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.GoldenAccount;
import io.proffer.decisions.memory.Recollection;
import io.proffer.engine.memory.SignalSeen;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignalStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Inject
    SignalStore store;

    @Inject
    Recollection recollection;

    @Inject
    AccountStore accounts;

    @BeforeEach
    void theyAreKnown() {
        for (String id : List.of("many", "window", "other", "flood", "waiting", "claimed", "pruned")) {
            AccountReading reading = AccountReader.read(GoldenAccount.document().put("id", "acct_" + id), NOW);
            accounts.put(((AccountReading.Accepted) reading).account(), null);
        }
    }

    @Test
    void manyThreadsWithOverlappingBatchesKeepEachSignalOnce() throws Exception {
        List<Signal> all = IntStream.range(0, 40)
                .mapToObj(i -> signal("acct_many", "many_" + i, "usage.drop", NOW))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Set<String>>> kept = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            List<Signal> batch = new ArrayList<>(all);
            Collections.shuffle(batch, new java.util.Random(i));
            kept.add(threads.submit(() -> store.keep(batch)));
        }
        List<String> isNew = new ArrayList<>();
        for (Future<Set<String>> each : kept) {
            isNew.addAll(each.get());
        }
        threads.shutdown();
        assertThat(isNew).hasSize(40).doesNotHaveDuplicates();
        assertThat(store.of("acct_many", NOW.minusSeconds(1), NOW)).hasSize(40);
    }

    @Test
    void aDecisionRemembersWhatHappenedInItsWindowAndStillCounts() {
        store.keep(List.of(
                signal("acct_window", "at_since", "usage.drop", NOW.minus(Duration.ofDays(10))),
                signal("acct_window", "after_since", "usage.drop", NOW.minus(Duration.ofDays(9))),
                signal("acct_window", "at_until", "usage.drop", NOW),
                signal("acct_window", "after_until", "usage.drop", NOW.plusMillis(1)),
                signal("acct_other", "other", "usage.drop", NOW)));
        assertThat(store.of("acct_window", NOW.minus(Duration.ofDays(10)), NOW))
                .extracting(SignalSeen::id)
                .containsExactly("sig_after_since", "sig_at_until");
        Instant expiry = NOW.minus(Duration.ofDays(9)).plus(Duration.ofDays(30));
        assertThat(store.of("acct_window", NOW.minus(Duration.ofDays(10)), expiry))
                .extracting(SignalSeen::id)
                .containsExactly("sig_at_until", "sig_after_until");
    }

    @Test
    void aFloodOfOneTypeDoesNotPushOutAnother() {
        List<Signal> flood = new ArrayList<>();
        flood.add(signal("acct_flood", "escalation", "ticket.escalated", NOW.minusSeconds(1000)));
        IntStream.range(0, 300)
                .forEach(i -> flood.add(signal("acct_flood", "gate_" + i, "feature.gate.hit", NOW.minusSeconds(i))));
        store.keep(flood);
        List<SignalSeen> seen = store.of("acct_flood", NOW.minusSeconds(2000), NOW);
        assertThat(seen).hasSize(SignalStore.MOST_OF_A_TYPE + 1);
        assertThat(seen.get(0).type()).isEqualTo("ticket.escalated");
        assertThat(seen.get(1).occurredAt()).isEqualTo(NOW.minusSeconds(199));
    }

    @Test
    void whatWaitsForADecisionIsFoundUntilItIsMade() {
        Instant early = NOW.minus(Duration.ofDays(100));
        store.keep(List.of(
                signal("acct_waiting", "w1", "usage.drop", early.minusSeconds(2)),
                signal("acct_waiting", "w2", "champion.left", early.minusSeconds(1))));
        assertThat(store.accountsWaiting(early, NOW, 5)).contains("acct_waiting");
        assertThat(store.accountsWaiting(early.minusSeconds(2), NOW, 5)).doesNotContain("acct_waiting");
        assertThat(store.claim("acct_waiting", claim(NOW, 10)))
                .extracting(SignalSeen::id)
                .containsExactly("sig_w2", "sig_w1");
        assertThat(recollection.changed("acct_waiting", NOW).otherAt()).isEqualTo(early.minusSeconds(1));
        store.decided(List.of("sig_w1", "sig_w2"), NOW);
        assertThat(store.claim("acct_waiting", claim(NOW.plusSeconds(600), 10))).isEmpty();
        assertThat(store.accountsWaiting(early, NOW.plusSeconds(600), 5)).doesNotContain("acct_waiting");
    }

    @Test
    void whatOneTookIsNobodyElsesUntilItIsGivenBackOrTheClaimEnds() {
        Instant early = NOW.minus(Duration.ofDays(90));
        store.keep(List.of(
                signal("acct_claimed", "c1", "usage.drop", early.minusSeconds(2)),
                signal("acct_claimed", "c2", "usage.drop", early.minusSeconds(1))));
        assertThat(store.claim("acct_claimed", claim(NOW, 1)))
                .extracting(SignalSeen::id)
                .containsExactly("sig_c2");
        assertThat(store.claim("acct_claimed", claim(NOW, 10)))
                .extracting(SignalSeen::id)
                .containsExactly("sig_c1");
        assertThat(store.claim("acct_claimed", claim(NOW, 10))).isEmpty();
        assertThat(store.accountsWaiting(early, NOW, 500)).doesNotContain("acct_claimed");
        store.release(List.of("sig_c1"));
        assertThat(store.accountsWaiting(early, NOW, 500)).contains("acct_claimed");
        Instant ended = NOW.plusSeconds(60);
        assertThat(store.claim("acct_claimed", claim(ended, 10)))
                .extracting(SignalSeen::id)
                .containsExactly("sig_c2", "sig_c1");
    }

    private static SignalStore.Claim claim(Instant at, int most) {
        return new SignalStore.Claim(at, at.plusSeconds(60), most);
    }

    @Test
    void whatCountsNoMoreIsRemoved() {
        Instant old = NOW.minus(Duration.ofDays(60));
        Signal signal = signal("acct_pruned", "old", "usage.drop", old);
        assertThat(store.keep(List.of(signal))).containsExactly("sig_old");
        store.prune(old.plus(Duration.ofDays(30)).minusMillis(1));
        assertThat(store.keep(List.of(signal))).isEmpty();
        store.prune(old.plus(Duration.ofDays(30)));
        assertThat(store.keep(List.of(signal))).containsExactly("sig_old");
    }

    /** Received when it happened, and counting for 30 days. */
    private static Signal signal(String account, String name, String type, Instant at) {
        SignalSeen seen = new SignalSeen("sig_" + name, type, at, "SSO", "ADMIN", null, null);
        return new Signal(account, "/test", name, at, at.plus(Duration.ofDays(30)), true, seen);
    }
}
