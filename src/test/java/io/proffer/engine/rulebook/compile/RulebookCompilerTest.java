package io.proffer.engine.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.PreparedStore;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.drl.RuleFault;
import io.proffer.engine.rulebook.drl.RuleFile;
import io.proffer.engine.rulebook.rows.DroolsTable;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.PlainEvaluator;
import io.proffer.engine.table.RandomTables;
import io.proffer.engine.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulebookCompilerTest {
    private static final Vocabulary VOCABULARY = RandomTables.vocabulary();
    private static final Catalog EMPTY_CATALOG =
            new Catalog(Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of());

    private final DecisionTable one = new RandomTables(1, 9).table(VOCABULARY, "one", HitPolicy.FIRST, 20);
    private final DecisionTable two = new RandomTables(2, 9).table(VOCABULARY, "two", HitPolicy.COLLECT, 20);

    private static Rulebook compiled(List<DecisionTable> tables) {
        Compilation compilation =
                new RulebookCompiler().compile(new RulebookSource(VOCABULARY, EMPTY_CATALOG, tables, List.of()));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).rulebook();
    }

    @Test
    void theFingerprintDoesNotDependOnTheOrderOfFiles() {
        Rulebook rulebook = compiled(List.of(one, two));
        Rulebook other = compiled(List.of(two, one));
        assertThat(other.hash())
                .isEqualTo(rulebook.hash())
                .startsWith("sha256:")
                .hasSize(71);
        assertThat(other.id()).isEqualTo(rulebook.id()).matches("rls_[0-9a-f]{12}");
        assertThat(other.tables()).extracting(table -> table.table().key()).containsExactly("one", "two");
    }

    @Test
    void oneChangedCellChangesTheFingerprint() {
        List<Row> rows = new ArrayList<>(one.rows());
        Row first = rows.get(0);
        rows.set(0, new Row(first.rowId(), first.number(), first.conditions(), Map.of("offer", "OTHER"), first.meta()));
        DecisionTable changed = one.with(rows);
        assertThat(compiled(List.of(changed, two)).hash())
                .isNotEqualTo(compiled(List.of(one, two)).hash());
    }

    @Test
    void bothEnginesServeTheSameMatches() {
        RulebookSource source = new RulebookSource(VOCABULARY, EMPTY_CATALOG, List.of(one, two), List.of());
        Rulebook drools = ((Compilation.Compiled)
                        new RulebookCompiler(RulebookOptions.standard().with(TableEngine.DROOLS)).compile(source))
                .rulebook();
        assertThat(drools.tables()).allMatch(DroolsTable.class::isInstance);
        Rulebook index = compiled(List.of(one, two));
        RandomTables random = new RandomTables(5, 9);
        Facts facts = random.facts(VOCABULARY);
        for (int sheet = 0; sheet < 100; sheet++) {
            for (String key : List.of("one", "two")) {
                assertThat(drools.table(key).orElseThrow().hits(facts))
                        .isEqualTo(index.table(key).orElseThrow().hits(facts));
            }
            random.disturb(facts);
        }
    }

    @Test
    void aTableGivenTwiceIsRefused() {
        assertThat(refused(new RulebookCompiler().compile(source(List.of(one, two, one), List.of()))))
                .extracting(RuleFault::toString)
                .containsExactly("one: Table one is on sheet one and again on sheet one. Keep one of them.");
    }

    @Test
    void faultsOfTablesAndRulesComeTogether() {
        RuleFile broken = new RuleFile("broken.drl", "rule \"X: y\"\nwhen\n    Nothing()\nthen\nend\n");
        assertThat(refused(new RulebookCompiler().compile(source(List.of(one, one), List.of(broken)))))
                .extracting(RuleFault::file)
                .containsExactly("one", "broken.drl");
    }

    @Test
    void aTableOnWhichIndexAndDroolsDifferDoesNotServe() {
        DecisionTable other = new RandomTables(9, 9).table(VOCABULARY, "one", HitPolicy.FIRST, 20);
        List<RuleFault> faults = new ArrayList<>();
        new TableCompiler(TableEngine.INDEX, (vocabulary, index) -> new PlainEvaluator(other))
                .compile(source(List.of(one), List.of()), faults);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("one");
            assertThat(fault.line()).isPositive();
            assertThat(fault.message()).contains("The index and Drools differ on row one-", " for ");
        });
    }

    @Test
    void aRulebookIsProvenOnceByEachBuild() {
        Map<String, byte[]> kept = new TreeMap<>();
        for (String build : List.of("first", "first", "second", "")) {
            RulebookOptions options = RulebookOptions.standard().with(new MapStore(kept), build);
            assertThat(new RulebookCompiler(options).compile(source(List.of(one, two), List.of())))
                    .isInstanceOf(Compilation.Compiled.class);
        }
        assertThat(kept).hasSize(2).allSatisfy((name, proof) -> assertThat(name).startsWith("proof-"));
    }

    @Test
    void aRulebookWithAFaultIsNotProven() {
        Map<String, byte[]> kept = new TreeMap<>();
        RulebookOptions options = RulebookOptions.standard().with(new MapStore(kept), "build");
        refused(new RulebookCompiler(options).compile(source(List.of(one, one), List.of())));
        assertThat(kept).isEmpty();
    }

    @Test
    void provenTablesServeFromTheIndexWithoutDrools() {
        TableCompiler compiler = new TableCompiler(TableEngine.INDEX, (vocabulary, index) -> {
            throw new AssertionError("Drools rows were built.");
        });
        assertThat(compiler.compileProven(source(List.of(one, two), List.of()))).containsOnlyKeys("one", "two");
    }

    private record MapStore(Map<String, byte[]> kept) implements PreparedStore {
        @Override
        public Optional<byte[]> find(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, byte[] content) {
            assertThat(kept.put(name, content)).as(name).isNull();
        }
    }

    private static RulebookSource source(List<DecisionTable> tables, List<RuleFile> rules) {
        return new RulebookSource(VOCABULARY, EMPTY_CATALOG, tables, rules);
    }

    private static List<RuleFault> refused(Compilation compilation) {
        assertThat(compilation).isInstanceOf(Compilation.Refused.class);
        return ((Compilation.Refused) compilation).faults();
    }
}
