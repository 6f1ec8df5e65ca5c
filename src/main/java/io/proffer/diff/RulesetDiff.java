package io.proffer.diff;

import io.proffer.engine.table.DecisionTable;
import io.proffer.scenarios.ScenarioSheet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is different between the tables of two rulesets, and between the scenarios beside them; equal rulesets differ in
 * nothing, whatever files they stand in.
 *
 * @param tables tables that differ, by key, then test sheets whose scenarios differ, by file and name
 */
public record RulesetDiff(List<TableDiff> tables) {
    /** Copies the list. */
    public RulesetDiff {
        tables = List.copyOf(tables);
    }

    /**
     * The difference between two sets of tables; of two tables with one key the first counts.
     *
     * @param base what was
     * @param candidate what shall be
     */
    public static RulesetDiff between(Collection<DecisionTable> base, Collection<DecisionTable> candidate) {
        Map<String, DecisionTable> before = byKey(base);
        Map<String, DecisionTable> after = byKey(candidate);
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return new RulesetDiff(keys.stream()
                .flatMap(key -> of(Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                .toList());
    }

    /** This difference, and that of scenarios: they decide nothing, but without them a change may pass that should not. */
    public RulesetDiff withTests(List<ScenarioSheet> base, List<ScenarioSheet> candidate) {
        return new RulesetDiff(Stream.concat(tables.stream(), TestSheets.between(base, candidate).stream())
                .toList());
    }

    private static Stream<TableDiff> of(Optional<DecisionTable> before, Optional<DecisionTable> after) {
        if (before.isEmpty()) {
            return after.map(TableDiff::added).stream();
        }
        return after.isEmpty()
                ? before.map(TableDiff::removed).stream()
                : TableDiff.between(before.get(), after.get()).stream();
    }

    private static Map<String, DecisionTable> byKey(Collection<DecisionTable> tables) {
        return tables.stream()
                .collect(Collectors.toMap(
                        DecisionTable::key, Function.identity(), (first, second) -> first, TreeMap::new));
    }

    /** True when nothing differs. */
    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /** How many rows and scenarios became so. */
    public int rows(Change change) {
        return (int) tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.change() == change)
                .count();
    }

    /** One sentence for each difference, in a stable order. */
    public List<String> sentences() {
        return tables.stream().map(TableDiff::sentences).flatMap(List::stream).toList();
    }
}
