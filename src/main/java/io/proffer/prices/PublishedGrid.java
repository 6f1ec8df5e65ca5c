package io.proffer.prices;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.pricing.rule.DiscountGrid;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard discounts as everybody may see them: every row of the grid, and nothing else.
 *
 * @param table table they stand in
 * @param basis what the percentages are taken off
 * @param rows the rows, in order
 */
public record PublishedGrid(String table, String basis, List<Cell> rows) {
    private static final String ANY = "*";

    /**
     * A row.
     *
     * @param plan plan as the row says it, {@code *} for every plan
     * @param region region as the row says it, {@code *} for every region
     * @param termMonths term as the row says it
     * @param seatsFrom fewest seats, null for no bound
     * @param seatsTo most seats, null for no bound
     * @param discountPct percent off the annual list price
     * @param rowId row
     */
    public record Cell(
            String plan,
            String region,
            String termMonths,
            @Nullable Integer seatsFrom,
            @Nullable Integer seatsTo,
            BigDecimal discountPct,
            String rowId) {}

    /** Copies the list. */
    public PublishedGrid {
        rows = List.copyOf(rows);
    }

    /** The rows that speak of a plan and a region, null for all. */
    public static PublishedGrid of(Rulebook rulebook, @Nullable String plan, @Nullable String region) {
        DecisionTable table =
                rulebook.table(DiscountGrid.TABLE).map(TableEvaluator::table).orElseThrow();
        List<Cell> cells = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.meta().enabled() && speaksOf(table, row, "plan", plan) && speaksOf(table, row, "region", region)) {
                cells.add(cell(table, row));
            }
        }
        return new PublishedGrid(
                table.key(), "percent off the annual list price; monthly billing has no discount", cells);
    }

    private static boolean speaksOf(DecisionTable table, Row row, String term, @Nullable String code) {
        return code == null
                || !(condition(table, row, term) instanceof Condition.OneOf one)
                || one.codes().contains(code) != one.negated();
    }

    private static @Nullable Condition condition(DecisionTable table, Row row, String term) {
        int place = place(table, term);
        return place < 0 ? null : row.conditions().get(place).condition();
    }

    private static int place(DecisionTable table, String term) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).term().key().equals(term)) {
                return i;
            }
        }
        return -1;
    }

    private static String text(DecisionTable table, Row row, String term) {
        int place = place(table, term);
        boolean open = place < 0 || row.conditions().get(place).condition().isOpen();
        return open ? ANY : row.conditions().get(place).text();
    }

    private static Cell cell(DecisionTable table, Row row) {
        Condition seats = condition(table, row, "seats");
        Interval band =
                seats instanceof Condition.Within within && within.intervals().size() == 1
                        ? within.intervals().get(0)
                        : new Interval(Interval.LOWEST, Interval.HIGHEST);
        return new Cell(
                text(table, row, "plan"),
                text(table, row, "region"),
                text(table, row, "termMonths"),
                band.low() == Interval.LOWEST ? null : Fixed.number(band.low()).intValue(),
                band.high() == Interval.HIGHEST
                        ? null
                        : Fixed.number(band.high()).intValue(),
                row.number("discountPctOut").orElse(BigDecimal.ZERO),
                row.rowId());
    }
}
