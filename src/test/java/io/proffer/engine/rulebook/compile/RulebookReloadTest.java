package io.proffer.engine.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.PreparedStore;
import io.proffer.engine.rulebook.RuleSession;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.drl.RuleFile;
import io.proffer.engine.rulebook.drl.RuleFixtures;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.RandomTables;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RulebookReloadTest {
    /** {@code -Dreloads=1000} has them all, in a minute. */
    private static final int RELOADS = Integer.getInteger("reloads", 400);

    private static final Vocabulary VOCABULARY = RandomTables.vocabulary();
    private static final RuleFile RULES = RuleFixtures.file(
            RuleFixtures.rule("FRICTION: tickets", "Support(openTickets > 0)", "signals.raise(\"FRICTION\");"));

    private final RulebookCompiler compiler =
            new RulebookCompiler(RulebookOptions.standard().with(new MemoryStore(), ""));

    private Rulebook load(long seed) {
        RandomTables random = new RandomTables(seed, 5);
        RulebookSource source = new RulebookSource(
                VOCABULARY,
                new Catalog(Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of()),
                List.of(random.table(VOCABULARY, "one", HitPolicy.COLLECT, 3)),
                seed % 4 == 0 ? List.of(RULES) : List.of());
        return ((Compilation.Compiled) compiler.compile(source)).rulebook();
    }

    private static void decide(Rulebook rulebook, Facts facts) {
        assertThat(rulebook.rules().run(List.of(RuleFixtures.support(1))).moments())
                .hasSize(rulebook.rules() == RuleSession.NONE ? 0 : 1);
        rulebook.tables().forEach(table -> table.hits(facts));
    }

    @Test
    void manyReloadsLeaveNeitherClassesNorHeapBehind() {
        reload(0, 100);
        long classes = classes();
        long heap = heap();
        reload(100, RELOADS);
        assertThat(classes()).isLessThan(classes + 300);
        assertThat(heap()).isLessThan(heap + (8L << 20));
    }

    private void reload(int from, int to) {
        Facts facts = new RandomTables(1, 5).facts(VOCABULARY);
        for (int seed = from; seed < to; seed++) {
            Rulebook rulebook = load(seed);
            decide(rulebook, facts);
            rulebook.rules().close();
        }
    }

    private static long classes() {
        settle();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long heap() {
        settle();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void settle() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
    }

    @Test
    void aRulebookClosedInTheMiddleOfADecisionStillAnswersIt() throws Exception {
        AtomicReference<Rulebook> serving = new AtomicReference<>(load(0));
        AtomicReference<Boolean> done = new AtomicReference<>(false);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Facts facts = new RandomTables(1, 5).facts(VOCABULARY);
        List<Future<?>> deciding = List.of(
                threads.submit(() -> decideUntil(done, serving, facts.copy())),
                threads.submit(() -> decideUntil(done, serving, facts.copy())));
        for (int seed = 1; seed < 20; seed++) {
            serving.getAndSet(load(seed)).rules().close();
        }
        done.set(true);
        for (Future<?> each : deciding) {
            each.get();
        }
        threads.shutdown();
    }

    private static void decideUntil(AtomicReference<Boolean> done, AtomicReference<Rulebook> serving, Facts facts) {
        while (!done.get()) {
            decide(serving.get(), facts);
        }
    }

    /** Keeps compiled rules in memory: only the first load pays the compiler. */
    private static final class MemoryStore implements PreparedStore {
        private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> find(String hash) {
            return Optional.ofNullable(kept.get(hash));
        }

        @Override
        public void keep(String hash, byte[] compiled) {
            kept.put(hash, compiled);
        }
    }
}
