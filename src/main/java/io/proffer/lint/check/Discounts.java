package io.proffer.lint.check;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import io.proffer.lint.region.Region;
import io.proffer.lint.region.Space;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether discounts grow with the term and the order, and stay below what they may come to together (INV-6). */
final class Discounts {
    private static final String GRID = "discountPctOut";
    private static final int MOST_PARTS = 500;
    private static final Map<String, FindingCode> GROWS_WITH =
            Map.of("termMonths", FindingCode.NOT_MONOTONE_IN_TERM, "seats", FindingCode.NOT_MONOTONE_IN_VOLUME);

    private static final List<String> GRANTED = List.of(GRID, "bundleDiscountPct", "extraDiscountPct");

    private final DecisionTable table;
    private final Space space;
    private final List<List<Region>> reached;
    private final Findings findings;

    private Discounts(Subject subject, DecisionTable table, Findings findings) {
        this.table = table;
        this.space = Space.of(table, subject.vocabulary(), subject.today(), List.of());
        this.reached =
                IntStream.range(0, space.rows().size()).mapToObj(this::reached).toList();
        this.findings = findings;
    }

    private List<Region> reached(int row) {
        return table.hitPolicy() == HitPolicy.FIRST ? space.reached(row, MOST_PARTS) : List.of(space.of(row));
    }

    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            if (table.says(GRID) && !table.inputs().isEmpty()) {
                Discounts discounts = new Discounts(subject, table, findings);
                GROWS_WITH.forEach(discounts::checkGrowth);
            }
            checkShares(table, findings);
            cap(subject).ifPresent(cap -> checkCap(table, cap, findings));
        }
    }

    private static BigDecimal discount(Row row) {
        return row.number(GRID).orElse(BigDecimal.ZERO);
    }

    /** One finding for a row that gives less than one of a shorter term or a smaller order. */
    private void checkGrowth(String along, FindingCode code) {
        for (int later = 0; later < space.rows().size(); later++) {
            Row row = space.rows().get(later);
            int at = later;
            IntStream.range(0, space.rows().size())
                    .filter(other -> discount(space.rows().get(other)).compareTo(discount(row)) > 0)
                    .filter(other -> isBelow(other, at, along))
                    .findFirst()
                    .ifPresent(other -> add(row, space.of(at), other, code));
        }
    }

    private boolean isBelow(int lower, int higher, String along) {
        return reached.get(lower).stream()
                .anyMatch(here -> reached.get(higher).stream().anyMatch(there -> here.isBelow(there, along)));
    }

    private void add(Row row, Region here, int other, FindingCode code) {
        Row more = space.rows().get(other);
        findings.add(
                table,
                row,
                GRID,
                code,
                row.rowId() + " gives " + discount(row).toPlainString() + " % for " + here.words() + ", but "
                        + more.rowId() + " (" + table.cell(more) + ") gives "
                        + discount(more).toPlainString() + " % for "
                        + space.of(other).words() + ".");
    }

    /** The largest limit of discounts that no exception is needed for; empty when no row sets one. */
    private static Optional<BigDecimal> cap(Subject subject) {
        return subject.rows("discount_controls").stream()
                .filter(row -> !row.code("stacking").orElse("").equals("REPLACE"))
                .flatMap(row -> row.number("maxCombinedPct").stream())
                .max(BigDecimal::compareTo);
    }

    private static void checkShares(DecisionTable table, Findings findings) {
        for (Row row : Subject.live(table)) {
            for (String term : GRANTED) {
                row.number(term)
                        .filter(pct -> pct.signum() > 0 && pct.compareTo(BigDecimal.ONE) < 0)
                        .ifPresent(pct -> findings.add(
                                table,
                                row,
                                term,
                                FindingCode.BELOW_ONE_PERCENT,
                                row.rowId() + " gives " + pct.toPlainString() + " %."));
            }
        }
    }

    private static void checkCap(DecisionTable table, BigDecimal cap, Findings findings) {
        for (Row row : Subject.live(table)) {
            for (String term : GRANTED) {
                row.number(term)
                        .filter(pct -> pct.compareTo(cap) > 0)
                        .ifPresent(pct -> findings.add(
                                table,
                                row,
                                term,
                                FindingCode.ABOVE_CAP,
                                pct.toPlainString() + " % is above " + cap.toPlainString() + " %."));
            }
        }
    }
}
