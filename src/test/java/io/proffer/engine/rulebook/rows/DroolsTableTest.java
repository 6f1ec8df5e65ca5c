package io.proffer.engine.rulebook.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.IndexedTables;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.PlainEvaluator;
import io.proffer.engine.table.RandomTables;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DroolsTableTest {
    private static final Vocabulary VOCABULARY = RandomTables.vocabulary();

    private static DroolsTable compiled(DecisionTable table, Vocabulary vocabulary) {
        return new DroolsTable(
                vocabulary, IndexedTables.of(vocabulary, List.of(table)).get(0));
    }

    @Property(tries = 100)
    void droolsAnswersAsTheCellsRead(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 20) int spread) {
        RandomTables random = new RandomTables(seed, spread);
        DecisionTable table = random.table(VOCABULARY, "table", HitPolicy.COLLECT, rows);
        DroolsTable drools = compiled(table, VOCABULARY);
        Facts facts = random.facts(VOCABULARY);
        for (int sheet = 0; sheet < 20; sheet++) {
            assertThat(drools.matches(facts)).isEqualTo(new PlainEvaluator(table).matches(facts));
            random.disturb(facts);
        }
    }

    /** Drools merges conditions of one id: were ids not told apart, a small account would get the large offer. */
    @Test
    void conditionsThatDifferInOneThingAreNotMerged() {
        Term arr = RandomTables.input(0, "arr", TermType.MONEY);
        Term employees = RandomTables.input(1, "employees", TermType.INTEGER);
        Vocabulary vocabulary = new Vocabulary(List.of(arr, employees), List.of());
        List<Row> rows = List.of(
                row("LARGE", 0, atLeast(1_000_000), new Condition.Blank()),
                row("SMALL", 1, atLeast(10), new Condition.Blank()),
                row("TINY", 2, atMost(10), new Condition.Blank()),
                row("CROWD", 3, new Condition.Blank(), atLeast(1_000_000)),
                row("TEAM", 4, new Condition.Blank(), atLeast(10)),
                row("KNOWN", 5, new Condition.Known(true), new Condition.Known(false)));
        DecisionTable table = new DecisionTable(
                "table",
                "APPLICABILITY",
                HitPolicy.COLLECT,
                "",
                "Sheet",
                List.of(new Column(arr, 1), new Column(employees, 2)),
                List.of(),
                rows);
        Facts facts = new Facts(vocabulary).set(0, Fixed.of(50));
        assertThat(compiled(table, vocabulary).matches(facts))
                .extracting(Row::rowId)
                .containsExactly("SMALL", "KNOWN");
        facts.set(0, Fixed.of(5)).set(1, Fixed.of(2_000_000));
        assertThat(compiled(table, vocabulary).matches(facts))
                .extracting(Row::rowId)
                .containsExactly("TINY", "CROWD", "TEAM");
    }

    @Test
    void everyConditionHasAnIdOfItsOwn() {
        Term one = RandomTables.input(0, "one", TermType.INTEGER);
        Term two = RandomTables.input(1, "two", TermType.INTEGER);
        List<Condition> conditions = List.of(
                atLeast(10),
                atMost(10),
                atLeast(11),
                new Condition.Is(true),
                new Condition.Is(false),
                new Condition.Known(true),
                new Condition.Known(false),
                new Condition.OneOf(java.util.Set.of("A", "B"), false),
                new Condition.OneOf(java.util.Set.of("A", "B"), true),
                new Condition.OneOf(java.util.Set.of("A,1:B"), false));
        List<String> ids = new ArrayList<>();
        conditions.forEach(condition -> ids.add(CellTest.of(one, condition).id()));
        conditions.forEach(condition -> ids.add(CellTest.of(two, condition).id()));
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static Condition atLeast(long bound) {
        return new Condition.Within(List.of(new Interval(Fixed.of(bound), Interval.HIGHEST)));
    }

    private static Condition atMost(long bound) {
        return new Condition.Within(List.of(new Interval(Interval.LOWEST, Fixed.of(bound))));
    }

    private static Row row(String id, int at, Condition... conditions) {
        List<ConditionCell> cells = new ArrayList<>();
        for (Condition condition : conditions) {
            cells.add(new ConditionCell(condition, condition.toString()));
        }
        return new Row(id, at + 9, cells, Map.of(), RowMeta.NONE);
    }
}
