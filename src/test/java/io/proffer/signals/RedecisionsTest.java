package io.proffer.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.ports.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedecisionsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Waiting store = new Waiting();
    private final List<String> decided = Collections.synchronizedList(new ArrayList<>());
    private Redecisions redecisions =
            redecisions(new Pace(10, 2, Duration.ofMillis(50), Duration.ofMillis(50)), this::note);

    @AfterEach
    void itEnds() {
        redecisions.stop();
    }

    @Test
    void aBurstOfAnAccountIsDecidedOnceBecauseOfItsNewest() {
        report("a", 3);
        report("a", 5);
        report("b", 1);
        report("a", 4);
        until(() -> store.isEmpty());
        assertThat(decided).containsExactlyInAnyOrder("a sig_a_5", "b sig_b_1");
    }

    @Test
    void aSignalThatComesDuringADecisionLeadsToAnother() throws InterruptedException {
        CountDownLatch deciding = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        redecisions = redecisions(new Pace(10, 2, Duration.ZERO, Duration.ofHours(1)), (account, trigger) -> {
            deciding.countDown();
            await(goOn);
            return note(account, trigger);
        });
        report("a", 1);
        deciding.await();
        report("a", 2);
        goOn.countDown();
        until(() -> decided.size() == 2);
        assertThat(decided).containsExactly("a sig_a_1", "a sig_a_2");
    }

    @Test
    void theQueueIsBoundedAndItsRoomComesBack() {
        redecisions = redecisions(new Pace(2, 1, Duration.ofMillis(300), Duration.ofHours(1)), this::note);
        report("a", 1);
        report("b", 1);
        assertThat(redecisions.reserve(1)).isFalse();
        until(() -> redecisions.reserve(2));
        assertThat(decided).hasSize(2);
        assertThat(redecisions.reserve(1)).isFalse();
        redecisions.queue(Set.of(), 2);
        assertThat(redecisions.reserve(2)).isTrue();
    }

    @Test
    void whatAnEarlierProcessLeftIsFoundAtTheStart() {
        store.add("left", 1);
        redecisions = redecisions(new Pace(1, 1, Duration.ZERO, Duration.ofHours(1)), this::note);
        redecisions.start();
        until(() -> store.isEmpty());
        assertThat(decided).containsExactly("left sig_left_1");
    }

    @Test
    void whatCouldNotBeDecidedIsTriedAgain() {
        List<String> tries = Collections.synchronizedList(new ArrayList<>());
        redecisions = redecisions(new Pace(5, 1, Duration.ZERO, Duration.ofMillis(20)), (account, trigger) -> {
            tries.add(account);
            return switch (tries.size()) {
                case 1 -> false;
                case 2 -> throw new StoreUnavailable(new IllegalStateException("gone"));
                case 3 -> throw new IllegalStateException("a bug");
                default -> note(account, trigger);
            };
        });
        redecisions.start();
        report("a", 1);
        until(() -> store.isEmpty());
        assertThat(decided).containsExactly("a sig_a_1");
        assertThat(tries).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void anErrorEndsNoSweep() {
        store.add("left", 1);
        store.brokenSweeps.set(2);
        redecisions = redecisions(new Pace(5, 1, Duration.ZERO, Duration.ofMillis(20)), this::note);
        redecisions.start();
        until(() -> store.isEmpty());
        assertThat(decided).containsExactly("left sig_left_1");
    }

    @Test
    void twoReplicasDecideOnceBecauseOfASignal() {
        Pace pace = new Pace(500, 2, Duration.ZERO, Duration.ofMillis(5));
        redecisions = redecisions(pace, this::note);
        Redecisions other = redecisions(pace, this::note);
        try {
            for (int i = 0; i < 200; i++) {
                store.add("a" + i, 1);
            }
            redecisions.start();
            other.start();
            until(() -> store.isEmpty());
        } finally {
            other.stop();
        }
        assertThat(decided).hasSize(200).doesNotHaveDuplicates();
    }

    private Redecisions redecisions(Pace pace, Decider decider) {
        return new Redecisions(store, decider, InstantSource.fixed(NOW), pace);
    }

    private boolean note(String account, Trigger trigger) {
        return decided.add(account + " " + trigger.signalId());
    }

    private void report(String account, int second) {
        assertThat(redecisions.reserve(1)).isTrue();
        store.add(account, second);
        redecisions.queue(List.of(account), 1);
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited ten seconds").isLessThan(end);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows only what waits for a decision. */
    private static final class Waiting extends NoSignals {
        private final Map<String, List<SignalSeen>> byAccount = new ConcurrentHashMap<>();
        private final Set<String> taken = ConcurrentHashMap.newKeySet();
        private final AtomicInteger brokenSweeps = new AtomicInteger();

        void add(String account, int second) {
            SignalSeen seen = new SignalSeen(
                    "sig_" + account + "_" + second,
                    "usage.drop",
                    NOW.minusSeconds(60 - second),
                    null,
                    null,
                    null,
                    null);
            byAccount
                    .computeIfAbsent(account, key -> Collections.synchronizedList(new ArrayList<>()))
                    .add(seen);
        }

        boolean isEmpty() {
            return byAccount.values().stream().allMatch(List::isEmpty);
        }

        @Override
        public synchronized List<SignalSeen> claim(String accountId, Claim claim) {
            List<SignalSeen> free = List.copyOf(byAccount.getOrDefault(accountId, List.of())).stream()
                    .filter(each -> !taken.contains(each.id()))
                    .sorted(Comparator.comparing(SignalSeen::occurredAt).reversed())
                    .toList();
            free.forEach(each -> taken.add(each.id()));
            return free;
        }

        @Override
        public void release(Collection<String> ids) {
            taken.removeAll(ids);
        }

        @Override
        public List<String> accountsWaiting(Instant receivedBefore, Instant now, int limit) {
            if (brokenSweeps.getAndDecrement() > 0) {
                throw new StackOverflowError();
            }
            return byAccount.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        public void decided(Collection<String> ids, Instant at) {
            byAccount.values().forEach(signals -> signals.removeIf(each -> ids.contains(each.id())));
        }
    }
}
