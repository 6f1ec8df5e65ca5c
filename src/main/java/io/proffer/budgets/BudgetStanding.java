package io.proffer.budgets;

import io.proffer.engine.constraints.Budget;
import io.proffer.engine.constraints.BudgetPeriod;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget in one of its periods, and how much of it is gone.
 *
 * @param key budget key
 * @param kind what is counted
 * @param period how long it has to last
 * @param periodStart first day of the period, UTC
 * @param periodEnd last day of the period
 * @param dividedBy what gives each part a limit of its own, null when it is one for all
 * @param limit how much there is in the period, for each part
 * @param reserveOn event on which a proposition's share is held
 * @param alertAtPct shares of the limit, in percent, at which somebody is told
 * @param onExhausted what happens when a proposition asks for more than is left
 * @param row row of {@code budgets}
 * @param parts its parts; of a divided one those of which something was ever held in the period
 */
public record BudgetStanding(
        String key,
        Budget.Kind kind,
        BudgetPeriod period,
        LocalDate periodStart,
        LocalDate periodEnd,
        @Nullable String dividedBy,
        Quantity limit,
        Budget.ReserveOn reserveOn,
        List<Integer> alertAtPct,
        Budget.OnExhausted onExhausted,
        RowRef row,
        List<Part> parts) {

    /**
     * How much of a part is gone.
     *
     * @param dimension part of the budget, {@code *} when it is not divided
     * @param reserved held for propositions that stand
     * @param committed spent
     * @param remaining what is left, never below zero
     * @param alerts what was told of it in this period, the first first
     */
    public record Part(
            String dimension, Quantity reserved, Quantity committed, Quantity remaining, List<Alert> alerts) {}

    /**
     * What was told.
     *
     * @param thresholdPct share of the limit in percent, null when nothing was left
     * @param exhausted true when nothing was left
     * @param at when
     */
    public record Alert(@Nullable Integer thresholdPct, boolean exhausted, Instant at) {}

    /** Copies the lists. */
    public BudgetStanding {
        alertAtPct = List.copyOf(alertAtPct);
        parts = List.copyOf(parts);
    }

    static BudgetStanding of(Budget budget, LocalDate periodStart, List<BudgetRecords.Level> levels) {
        return new BudgetStanding(
                budget.key(),
                budget.kind(),
                budget.period(),
                periodStart,
                budget.period().next(periodStart).minusDays(1),
                budget.dimension(),
                Quantity.of(budget.limit(), budget.unit()),
                budget.reserveOn(),
                budget.alertAtPct(),
                budget.onExhausted(),
                budget.row(),
                levels.stream().map(level -> part(budget, level)).toList());
    }

    private static Part part(Budget budget, BudgetRecords.Level level) {
        BigDecimal left = budget.limit().subtract(level.reserved()).subtract(level.committed());
        return new Part(
                level.dimension(),
                Quantity.of(level.reserved(), budget.unit()),
                Quantity.of(level.committed(), budget.unit()),
                Quantity.of(left.max(BigDecimal.ZERO), budget.unit()),
                level.alerts().stream()
                        .map(alert -> new Alert(alert.thresholdPct(), alert.isExhaustion(), alert.at()))
                        .toList());
    }
}
