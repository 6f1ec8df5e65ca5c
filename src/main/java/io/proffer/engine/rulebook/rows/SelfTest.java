package io.proffer.engine.rulebook.rows;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows two evaluators of one table the same facts, on the bounds of its cells and at random.
 *
 * @param sheets sheets of facts a table, about
 * @param work rows tested a table, about: a table of very many rows is shown fewer sheets
 * @param seed where chance begins; the same seed shows the same facts
 */
public record SelfTest(int sheets, int work, long seed) {
    /** Enough for every cell of a table of a dozen rows, and short enough for a start. */
    public static final SelfTest AT_START = new SelfTest(400, 100_000, 1);

    private static final int FEWEST = 60;

    /**
     * A row on which two evaluators differ.
     *
     * @param table the table
     * @param row the row that only one of them let match
     * @param facts the facts, as a sentence names them
     */
    public record Difference(DecisionTable table, Row row, String facts) {}

    /** The first difference, empty when both agree on everything shown. */
    public Optional<Difference> compare(Vocabulary vocabulary, TableEvaluator one, TableEvaluator other) {
        Comparison comparison = new Comparison(one, other);
        int rows = Math.max(1, one.table().rows().size());
        int affordable = Math.max(FEWEST, work / rows);
        new BoundaryFacts(vocabulary, one.table(), seed).show(Math.min(sheets, affordable), comparison::look);
        return Optional.ofNullable(comparison.difference);
    }

    private static final class Comparison {
        private final TableEvaluator one;
        private final TableEvaluator other;
        private @Nullable Difference difference;

        Comparison(TableEvaluator one, TableEvaluator other) {
            this.one = one;
            this.other = other;
        }

        void look(Facts facts) {
            if (difference != null) {
                return;
            }
            List<Row> rows = one.matches(facts);
            List<Row> others = other.matches(facts);
            if (!rows.equals(others)) {
                Row row = rows.stream()
                        .filter(match -> !others.contains(match))
                        .findFirst()
                        .orElseGet(() -> others.stream()
                                .filter(match -> !rows.contains(match))
                                .findFirst()
                                .orElse(rows.get(0)));
                difference = new Difference(one.table(), row, text(one.table(), facts));
            }
        }

        private static String text(DecisionTable table, Facts facts) {
            return table.inputs().stream()
                    .map(column -> column.term().key() + " " + facts.text(column.term()))
                    .collect(Collectors.joining(", "));
        }
    }
}
