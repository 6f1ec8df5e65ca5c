package io.proffer.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IndexedTablesTest {
    private static final Vocabulary VOCABULARY = RandomTables.vocabulary();

    @Property(tries = 300)
    void theIndexAnswersAsTheCellsRead(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 140) int rows,
            @ForAll @IntRange(min = 1, max = 40) int spread) {
        RandomTables random = new RandomTables(seed, spread);
        List<DecisionTable> tables = new ArrayList<>();
        for (int table = 0; table < 3; table++) {
            tables.add(random.table(VOCABULARY, "table_" + table, HitPolicy.COLLECT, rows));
        }
        assertAgreement(random, IndexedTables.of(VOCABULARY, tables), 12);
    }

    @Test
    void aTableOfVeryManyBoundsAnswersAsTheCellsRead() {
        RandomTables random = new RandomTables(7, 1_000_000);
        DecisionTable table = random.table(VOCABULARY, "wide", HitPolicy.COLLECT, 9_000);
        assertAgreement(random, IndexedTables.of(VOCABULARY, List.of(table)), 5);
    }

    private static void assertAgreement(RandomTables random, List<TableEvaluator> evaluators, int sheets) {
        Facts facts = random.facts(VOCABULARY);
        for (int sheet = 0; sheet < sheets; sheet++) {
            for (TableEvaluator evaluator : evaluators) {
                assertAgreement(evaluator, new PlainEvaluator(evaluator.table()), facts);
            }
            random.disturb(facts);
        }
    }

    private static void assertAgreement(TableEvaluator evaluator, TableEvaluator plain, Facts facts) {
        assertThat(evaluator.matches(facts)).isEqualTo(plain.matches(facts));
        assertThat(evaluator.undecided(facts)).isEqualTo(plain.undecided(facts));
        assertThat(evaluator.nearest(facts, row -> true)).isEqualTo(plain.nearest(facts, row -> true));
        assertThat(evaluator.nearest(facts, "offer", "OFFER_1")).isEqualTo(plain.nearest(facts, "offer", "OFFER_1"));
        assertThat(evaluator.nearest(facts, "offer", "NO_SUCH_OFFER")).isEmpty();
    }

    @Test
    void aCopyOfFactsIsClassedOnItsOwn() {
        RandomTables random = new RandomTables(3, 8);
        TableEvaluator evaluator = IndexedTables.of(
                        VOCABULARY, List.of(random.table(VOCABULARY, "table", HitPolicy.COLLECT, 60)))
                .get(0);
        Facts facts = random.facts(VOCABULARY);
        List<Row> before = evaluator.matches(facts);
        Facts copy = facts.copy();
        random.disturb(copy);
        assertAgreement(evaluator, new PlainEvaluator(evaluator.table()), copy);
        assertThat(evaluator.matches(facts)).isEqualTo(before);
    }
}
