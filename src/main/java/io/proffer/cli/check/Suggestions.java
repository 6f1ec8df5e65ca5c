package io.proffer.cli.check;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.lint.region.Region;
import io.proffer.lint.region.Space;
import io.proffer.scenarios.run.TableCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Scenarios for rows that none hits, on the bounds of their cells: one block of a test sheet for each table, as CSV. */
final class Suggestions {
    private final DecisionTable table;
    private final Space space;

    private Suggestions(DecisionTable table, Vocabulary vocabulary) {
        this.table = table;
        this.space = Space.of(table, vocabulary, null, List.of());
    }

    static String of(Rulebook rulebook, List<TableCoverage> coverage) {
        List<String> blocks = new ArrayList<>();
        for (TableCoverage each : coverage) {
            rulebook.table(each.table())
                    .map(TableEvaluator::table)
                    .filter(table -> !each.rowsNeverHit().isEmpty())
                    .ifPresent(table ->
                            blocks.add(new Suggestions(table, rulebook.vocabulary()).block(each.rowsNeverHit())));
        }
        return blocks.isEmpty()
                ? "# Every row is hit by a scenario." + System.lineSeparator()
                : String.join(System.lineSeparator(), blocks);
    }

    private String block(List<String> neverHit) {
        List<String> lines = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        for (int row = 0; row < space.rows().size(); row++) {
            if (neverHit.contains(space.rows().get(row).rowId())) {
                Optional<Region> point = space.pointOf(row, table.hitPolicy() == HitPolicy.FIRST);
                String id = space.rows().get(row).rowId();
                point.ifPresentOrElse(found -> lines.add(line(id, found)), () -> unreachable.add(id));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, headings());
            lines.add(0, bands());
        }
        unreachable.forEach(id -> lines.add("# " + table.key() + " " + id + ": no facts were found that reach it."));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private List<Term> terms() {
        return space.rows().isEmpty()
                ? List.of()
                : List.copyOf(space.of(0).facts().keySet());
    }

    private String bands() {
        return "# GIVEN" + ",".repeat(terms().size() + 1) + "EXPECT,";
    }

    private String headings() {
        List<String> headings = new ArrayList<>(List.of("Name"));
        terms().forEach(term -> headings.add(term.label()));
        headings.addAll(List.of("Table", "Rows hit"));
        return record(headings);
    }

    private String line(String rowId, Region point) {
        List<String> cells = new ArrayList<>(List.of(rowId + " on the bounds of its cells"));
        cells.addAll(point.facts().values());
        String hits = table.hitPolicy().answer(table, space.rowsAt(point)).stream()
                .map(Row::rowId)
                .collect(Collectors.joining(", "));
        cells.addAll(List.of(table.key(), hits));
        return record(cells);
    }

    private static String record(List<String> cells) {
        return CSVFormat.DEFAULT.format(cells.toArray());
    }
}
