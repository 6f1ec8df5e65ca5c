package io.proffer.governance.review;

import io.proffer.diff.Change;
import io.proffer.diff.RowDiff;
import io.proffer.diff.TableDiff;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.governance.kept.Typed;
import io.proffer.workbook.layout.MetaHeading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How large a discount a change lets through. */
final class Discounts {
    /** A row that says it holds discounts down, as does one above another; without it, others answer for its cases. */
    private static final String CAP = "maxCombinedPct";

    /** Headings beside the terms that say whether and when a row answers. */
    private static final Set<String> WHEN_IT_ANSWERS =
            Set.of(MetaHeading.ENABLED.label(), MetaHeading.VALID_FROM.label(), MetaHeading.VALID_TO.label());

    private final Typed base;
    private final Typed candidate;

    Discounts(Typed base, Typed candidate) {
        this.base = base;
        this.candidate = candidate;
    }

    /** By a change of the head block or the columns: any row may answer now. */
    BigDecimal ofHead(TableDiff diff) {
        boolean decides = diff.head().stream().anyMatch(line -> !line.column().equals("Purpose"));
        return decides ? largest(diff.table()) : BigDecimal.ZERO;
    }

    /** By a change of a row: what it grants, and of a cap what is not held down any more. */
    BigDecimal ofRow(TableDiff diff, RowDiff row) {
        if (frees(diff, row)) {
            return largest(diff.table());
        }
        return candidate.table(diff.table()).stream()
                .flatMap(table -> table.rows().stream()
                        .filter(each -> each.rowId().equals(row.rowId()))
                        .flatMap(each -> granted(table, each)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private boolean frees(TableDiff diff, RowDiff row) {
        List<DecisionTable> versions = versions(diff.table()).toList();
        return row.change() != Change.ADDED
                && versions.stream().anyMatch(Discounts::holdsDown)
                && (row.change() == Change.REMOVED
                        || !standAsBefore(diff.table())
                        || row.cells().stream().anyMatch(cell -> says(versions, cell.column())));
    }

    private static boolean holdsDown(DecisionTable table) {
        return table.says(CAP) || table.hitPolicy() == HitPolicy.FIRST;
    }

    /** True when a column says for which cases a row answers. */
    private static boolean says(List<DecisionTable> versions, String heading) {
        return WHEN_IT_ANSWERS.contains(heading)
                || versions.stream()
                        .flatMap(table -> table.inputs().stream())
                        .anyMatch(column -> column.term().label().equals(heading));
    }

    private boolean standAsBefore(String key) {
        List<String> before = ids(base, key);
        List<String> after = ids(candidate, key);
        before.retainAll(after);
        after.retainAll(before);
        return before.equals(after);
    }

    private static List<String> ids(Typed typed, String key) {
        return new ArrayList<>(typed.table(key).stream()
                .flatMap(table -> table.rows().stream())
                .map(Row::rowId)
                .toList());
    }

    private Stream<DecisionTable> versions(String key) {
        return Stream.of(base, candidate).flatMap(typed -> typed.table(key).stream());
    }

    /** Of any row of a table; of a table that is taken away, what it held. */
    private BigDecimal largest(String key) {
        return candidate.table(key).or(() -> base.table(key)).stream()
                .flatMap(table -> table.rows().stream().flatMap(row -> granted(table, row)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static Stream<BigDecimal> granted(DecisionTable table, Row row) {
        return table.outputs().stream()
                .filter(Discounts::isDiscount)
                .flatMap(column -> row.number(column.term().key()).stream());
    }

    private static boolean isDiscount(Column column) {
        String term = column.term().key();
        return column.term().type() == TermType.PERCENT
                && (term.toLowerCase(Locale.ROOT).contains("discount") || term.equals(CAP));
    }
}
