package io.proffer.cli.check;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.experiment.ExperimentRows;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.lint.region.Region;
import io.proffer.lint.region.Space;
import io.proffer.scenarios.run.TableCoverage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** Scenarios for rows that none hits, on the bounds of their cells: one test sheet for all tables, as CSV. */
final class Suggestions {
    private final Vocabulary vocabulary;
    private final List<Suggestion> found = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** A scenario: the facts it gives, and the rows that answer then. */
    private record Suggestion(String table, String rowId, Map<Term, String> facts, String hits) {}

    private Suggestions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Suggestions of(Rulebook rulebook, List<TableCoverage> coverage) {
        Suggestions suggestions = new Suggestions(rulebook.vocabulary());
        for (TableCoverage each : coverage) {
            rulebook.table(each.table())
                    .map(TableEvaluator::table)
                    .filter(table -> !each.rowsNeverHit().isEmpty())
                    .ifPresent(table -> suggestions.add(table, new HashSet<>(each.rowsNeverHit())));
        }
        if (suggestions.found.isEmpty() && suggestions.remarks.isEmpty()) {
            suggestions.remarks.add("Every row is hit by a scenario.");
        }
        return suggestions;
    }

    private void add(DecisionTable table, Set<String> neverHit) {
        for (List<Row> first : ExperimentRows.apart(table)) {
            Space space = Space.of(startingWith(first, table), vocabulary, null, List.of());
            long own = first.stream().filter(row -> row.meta().enabled()).count();
            for (int place = 0; place < own; place++) {
                if (neverHit.contains(space.rows().get(place).rowId())) {
                    add(table, space, place);
                }
            }
        }
    }

    /** The rows of one experiment stand before the others, as those answer beside them and never first. */
    private static DecisionTable startingWith(List<Row> first, DecisionTable table) {
        return table.with(
                Stream.concat(first.stream(), table.rows().stream()).distinct().toList());
    }

    private void add(DecisionTable table, Space space, int place) {
        String rowId = space.rows().get(place).rowId();
        Optional<Region> point = space.pointOf(place, table.hitPolicy() == HitPolicy.FIRST);
        point.ifPresentOrElse(
                facts -> found.add(new Suggestion(table.key(), rowId, facts.facts(), hits(table, space.rowsAt(facts)))),
                () -> remarks.add(table.key() + " " + rowId + ": no facts were found that reach it."));
    }

    private static String hits(DecisionTable table, List<Row> matches) {
        List<Row> inOrder = table.rows().stream().filter(matches::contains).toList();
        return ExperimentRows.answer(table, inOrder).stream().map(Row::rowId).collect(Collectors.joining(", "));
    }

    /** What people should know who look at the sheet; it is no part of it. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** A test sheet with a column for each fact that any scenario gives; without scenarios its headings alone. */
    String sheet() {
        Set<Term> terms = new LinkedHashSet<>();
        found.forEach(each -> terms.addAll(each.facts().keySet()));
        List<String> headings = new ArrayList<>(List.of("Name"));
        terms.forEach(term -> headings.add(term.label()));
        headings.addAll(List.of("Table", "Rows hit"));
        List<String> lines = new ArrayList<>();
        lines.add("# GIVEN" + ",".repeat(terms.size() + 1) + "EXPECT,");
        lines.add(record(headings));
        found.forEach(each -> lines.add(line(each, terms)));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String line(Suggestion suggestion, Set<Term> terms) {
        List<String> cells = new ArrayList<>();
        cells.add(suggestion.table() + " " + suggestion.rowId() + " on the bounds of its cells");
        terms.forEach(term -> cells.add(suggestion.facts().getOrDefault(term, "")));
        cells.addAll(List.of(suggestion.table(), suggestion.hits()));
        return record(cells);
    }

    private static String record(List<String> cells) {
        return CSVFormat.DEFAULT.format(cells.toArray());
    }
}
