package io.proffer.engine.rulebook.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.IndexedTables;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.PlainEvaluator;
import io.proffer.engine.table.RandomTables;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    private static final Vocabulary VOCABULARY = RandomTables.vocabulary();

    private static DecisionTable table(long seed) {
        return new RandomTables(seed, 12).table(VOCABULARY, "table", HitPolicy.COLLECT, 12);
    }

    @Test
    void indexAndDroolsAgreeOnManySheets() {
        for (int seed = 0; seed < 10; seed++) {
            TableEvaluator index =
                    IndexedTables.of(VOCABULARY, List.of(table(seed))).get(0);
            assertThat(new SelfTest(10_000, 1_000_000, seed)
                            .compare(VOCABULARY, index, new DroolsTable(VOCABULARY, index)))
                    .isEmpty();
        }
    }

    /** Each bound of each cell, moved by the smallest unit, must be noticed at the length used at start. */
    @Test
    void aBoundThatIsOffByOneIsFound() {
        int moved = 0;
        for (int seed = 0; seed < 5; seed++) {
            DecisionTable table = table(seed);
            for (Row row : reachable(table)) {
                for (int input = 0; input < table.inputs().size(); input++) {
                    moved += assertNoticed(table, row, input) ? 1 : 0;
                }
            }
        }
        assertThat(moved).isGreaterThan(25);
    }

    private static boolean assertNoticed(DecisionTable table, Row row, int input) {
        boolean bounded = row.conditions().get(input).condition() instanceof Condition.Within within
                && within.intervals().size() == 1
                && within.intervals().get(0).low() != Interval.LOWEST;
        if (!bounded) {
            return false;
        }
        TableEvaluator wrong = new PlainEvaluator(withMovedBound(table, row, input));
        assertThat(SelfTest.AT_START.compare(VOCABULARY, new PlainEvaluator(table), wrong))
                .as("row %s, input %d", row, input)
                .isPresent();
        return true;
    }

    /** Rows that some facts match at all. */
    private static List<Row> reachable(DecisionTable table) {
        Set<Row> matched = new HashSet<>();
        PlainEvaluator plain = new PlainEvaluator(table);
        new BoundaryFacts(VOCABULARY, table, 1).show(1_000, facts -> matched.addAll(plain.matches(facts)));
        return table.rows().stream().filter(matched::contains).toList();
    }

    private static DecisionTable withMovedBound(DecisionTable table, Row row, int input) {
        Interval bound = ((Condition.Within) row.conditions().get(input).condition())
                .intervals()
                .get(0);
        List<ConditionCell> cells = new ArrayList<>(row.conditions());
        long low = bound.low() == bound.high() ? bound.low() - 1 : bound.low() + 1;
        cells.set(input, new ConditionCell(new Condition.Within(List.of(new Interval(low, bound.high()))), ""));
        Row moved = new Row(row.rowId(), row.number(), cells, row.outputs(), row.meta());
        return table.with(
                table.rows().stream().map(each -> each == row ? moved : each).toList());
    }

    @Test
    void aDifferenceNamesTableRowAndFacts() {
        DecisionTable table = table(3);
        Set<String> hidden = new HashSet<>();
        TableEvaluator forgetful = new Forgetful(new PlainEvaluator(table), hidden);
        assertThat(SelfTest.AT_START.compare(VOCABULARY, new PlainEvaluator(table), forgetful))
                .hasValueSatisfying(difference -> {
                    assertThat(difference.table()).isEqualTo(table);
                    assertThat(hidden).contains(difference.row().rowId());
                    assertThat(difference.facts())
                            .contains(table.inputs().get(0).term().key() + " ");
                });
    }

    /** Answers right, but for the last match. */
    private record Forgetful(TableEvaluator sound, Set<String> hidden) implements TableEvaluator {
        @Override
        public DecisionTable table() {
            return sound.table();
        }

        @Override
        public List<Row> matches(Facts facts) {
            List<Row> matches = sound.matches(facts);
            if (matches.isEmpty()) {
                return matches;
            }
            hidden.add(matches.get(matches.size() - 1).rowId());
            return matches.subList(0, matches.size() - 1);
        }

        @Override
        public java.util.Optional<io.proffer.engine.table.NearMiss> nearest(
                Facts facts, java.util.function.Predicate<Row> filter) {
            return sound.nearest(facts, filter);
        }

        @Override
        public java.util.Optional<io.proffer.engine.table.NearMiss> nearest(Facts facts, String output, String code) {
            return sound.nearest(facts, output, code);
        }

        @Override
        public List<io.proffer.engine.table.NearMiss> undecided(Facts facts) {
            return sound.undecided(facts);
        }
    }
}
