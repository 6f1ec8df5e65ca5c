package io.proffer.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.GoldenAccount;
import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.DecisionDesk.ClientKey;
import io.proffer.decisions.memory.Memories;
import io.proffer.decisions.memory.Recollection;
import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.RuleSession;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.events.NewEvent;
import io.proffer.propositions.Changes;
import io.proffer.propositions.Past;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.signals.NoSignals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionDeskTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final DecisionCall CALL = DecisionCall.of("acct_robo");

    private final OneAccount accounts = new OneAccount();
    private final PatientLog log = new PatientLog();
    private final ActiveRulebook rulebook = new ActiveRulebook("index");
    private final AtomicInteger counter = new AtomicInteger();
    private final DecisionDesk desk = new DecisionDesk(
            accounts,
            log,
            new Memories(new NothingKept(), new NoSignals()),
            rulebook,
            InstantSource.fixed(NOW),
            prefix -> prefix + "_" + counter.incrementAndGet(),
            DecisionWatch.NOBODY);

    @Test
    void withoutARulebookNothingIsDecided() {
        assertThat(desk.decide(CALL, null)).isInstanceOf(DecisionAnswer.NoRulebook.class);
        assertThat(log.kept).isEmpty();
    }

    @Test
    void aKeyInFlightIsNotAnsweredTwice() throws Exception {
        rulebook.activate(emptyRulebook(), NOW);
        log.gate = new CountDownLatch(1);
        ClientKey key = new ClientKey("k", "sha256:1");
        CompletableFuture<DecisionAnswer> first = CompletableFuture.supplyAsync(() -> desk.decide(CALL, key));
        log.reached.await();
        assertThat(desk.decide(CALL, key)).isEqualTo(new DecisionAnswer.InFlight("k"));
        log.gate.countDown();
        assertThat(first.get()).isInstanceOf(DecisionAnswer.Made.class);
        assertThat(desk.decide(CALL, key)).isInstanceOf(DecisionAnswer.Repeated.class);
        assertThat(log.kept).hasSize(1);
    }

    @Test
    void aKeyClaimedByAnotherReplicaGetsThatAnswer() {
        rulebook.activate(emptyRulebook(), NOW);
        ClientKey key = new ClientKey("k", "sha256:1");
        log.claimedElsewhere = true;
        assertThat(desk.decide(CALL, key)).isInstanceOf(DecisionAnswer.Repeated.class);
    }

    @Test
    void anAccountErasedWhileItIsDecidedOnIsUnknown() {
        rulebook.activate(emptyRulebook(), NOW);
        log.meanwhile = () -> accounts.erased = true;
        assertThat(desk.decide(CALL, null)).isEqualTo(new DecisionAnswer.UnknownAccount("acct_robo"));
        assertThat(log.kept).isEmpty();
    }

    @Test
    void aDryRunLeavesNoTraceEvenUnderAKey() {
        rulebook.activate(emptyRulebook(), NOW);
        assertThat(desk.decide(CALL.dry(), new ClientKey("k", "sha256:1"))).isInstanceOf(DecisionAnswer.Made.class);
        assertThat(log.kept).isEmpty();
    }

    @Test
    void theRulesOfARulebookTwiceReplacedEndWithTheirLastDecision() {
        AtomicInteger closed = new AtomicInteger();
        rulebook.activate(rulebook("a", closed), NOW);
        ActiveRulebook.Lease lease = rulebook.lease().orElseThrow();
        rulebook.activate(rulebook("b", new AtomicInteger()), NOW);
        rulebook.activate(rulebook("c", new AtomicInteger()), NOW);
        assertThat(closed).hasValue(0);
        assertThat(lease.decisioning().rulebook().hash()).isEqualTo("a");
        lease.close();
        assertThat(closed).hasValue(1);
    }

    @Test
    void theRulebookBeforeIsAtHandForAWayBack() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        rulebook.activate(rulebook("a", first), NOW);
        rulebook.activate(rulebook("b", second), NOW);
        for (int turn = 0; turn < 3; turn++) {
            Instant at = NOW.plusSeconds(turn);
            try (ActiveRulebook.Lease before =
                    rulebook.lease(turn % 2 == 0 ? "a" : "b").orElseThrow()) {
                assertThat(rulebook.activate(before, at)).isTrue();
            }
            assertThat(rulebook.status().active().hash()).isEqualTo(turn % 2 == 0 ? "a" : "b");
            assertThat(rulebook.status().active().activatedAt()).isEqualTo(at);
        }
        assertThat(first).hasValue(0);
        assertThat(second).hasValue(0);
        rulebook.activate(rulebook("c", new AtomicInteger()), NOW);
        assertThat(second).hasValue(1);
        assertThat(first).hasValue(0);
        assertThat(rulebook.lease("b")).isEmpty();
    }

    @Test
    void aRulebookThatNeverServedEndsWithItsLease() {
        AtomicInteger closed = new AtomicInteger();
        rulebook.lease(rulebook("a", closed)).close();
        assertThat(closed).hasValue(1);
        assertThat(rulebook.lease("a")).isEmpty();
    }

    @Test
    void aRulebookOfTheSameContentGoesOnServing() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        assertThat(rulebook.activate(rulebook("a", first), NOW)).isTrue();
        assertThat(rulebook.activate(rulebook("a", second), NOW)).isFalse();
        assertThat(first).hasValue(0);
        assertThat(second).hasValue(1);
    }

    private static Rulebook emptyRulebook() {
        return rulebook("empty", new AtomicInteger());
    }

    private static Rulebook rulebook(String hash, AtomicInteger closed) {
        RuleSession rules = new RuleSession() {
            @Override
            public io.proffer.engine.rulebook.RuleFindings run(List<Object> facts) {
                return io.proffer.engine.rulebook.RuleFindings.NONE;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        Catalog nothing = new Catalog(Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of());
        return new Rulebook("rls_" + hash, hash, new Vocabulary(List.of(), List.of()), nothing, Map.of(), rules);
    }

    /** Keeps the golden account and takes no other. */
    private static final class NothingKept implements Recollection {
        @Override
        public Kept of(Question question) {
            return new Kept(Document.NONE, Past.NOTHING, List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public Changed changed(String accountId, Instant now) {
            return new Changed(0, Instant.EPOCH, Instant.EPOCH);
        }
    }

    private static final class OneAccount implements AccountStore {
        private final StoredAccount golden = StoredAccount.of(
                ((AccountReading.Accepted) AccountReader.read(GoldenAccount.document(), NOW)).account(), 1, NOW);

        private boolean erased;

        @Override
        public Optional<StoredAccount> find(String id) {
            return id.equals("acct_robo") && !erased ? Optional.of(golden) : Optional.empty();
        }

        @Override
        public List<StoredAccount> findAll(List<String> ids) {
            return ids.stream().map(this::find).flatMap(Optional::stream).toList();
        }

        @Override
        public Optional<Put> put(Account account, @Nullable Long expected) {
            return Optional.empty();
        }

        @Override
        public void putAll(List<Account> accounts) {}

        @Override
        public Page list(Query query) {
            return new Page(List.of(golden), null);
        }

        @Override
        public long count() {
            return 1;
        }
    }

    /** Waits at its gate before it keeps anything. */
    private static final class PatientLog implements DecisionLog {
        private final Map<String, StoredDecision> kept = new HashMap<>();
        private final Map<String, Answered> keys = new HashMap<>();
        private final CountDownLatch reached = new CountDownLatch(1);
        private CountDownLatch gate = new CountDownLatch(0);
        private boolean claimedElsewhere;
        private @Nullable Runnable meanwhile;

        @Override
        public Appended append(StoredDecision decision, List<NewEvent> events, Changes changes, @Nullable Key key) {
            reached.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (key != null) {
                keys.put(key.value(), new Answered(key.bodyHash(), decision));
            }
            if (meanwhile != null) {
                meanwhile.run();
                return Appended.OVERTAKEN;
            }
            if (claimedElsewhere) {
                return Appended.KEY_USED;
            }
            kept.put(decision.id(), decision);
            return Appended.KEPT;
        }

        @Override
        public Optional<StoredDecision> find(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public Optional<StoredDecision> latest(String accountId) {
            return kept.values().stream().findFirst();
        }

        @Override
        public Optional<Answered> answered(String key, Instant since) {
            return Optional.ofNullable(keys.get(key));
        }

        @Override
        public Page search(Query query) {
            return new Page(List.copyOf(kept.values()), null);
        }
    }
}
