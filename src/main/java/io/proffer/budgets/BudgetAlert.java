package io.proffer.budgets;

import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.constraints.Claim;
import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a budget has come to a share of its limit, or has nothing left for another proposition like the last.
 *
 * @param part part of the budget and its period
 * @param thresholdPct share in percent, null when it is exhausted
 * @param used held and spent, in the unit of the budget
 * @param limit how much there is in the period
 * @param unit currency code, {@code slots} or {@code hours}
 * @param at when it came to that
 */
public record BudgetAlert(
        BudgetPart part, @Nullable Integer thresholdPct, BigDecimal used, BigDecimal limit, String unit, Instant at) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What other systems are told. */
    private record Told(
            String budgetKey,
            String dimension,
            LocalDate periodStart,
            LocalDate periodEnd,
            @Nullable Integer thresholdPct,
            Quantity used,
            Quantity limit) {}

    /** Every threshold a level has come to, the lowest first, exhaustion at last. */
    static List<BudgetAlert> at(BigDecimal level, Claim claim, Instant at) {
        List<BudgetAlert> reached = new ArrayList<>(2);
        BigDecimal limit = claim.limit();
        claim.alertAtPct().stream()
                .sorted()
                .filter(pct -> level.multiply(HUNDRED).compareTo(limit.multiply(BigDecimal.valueOf(pct))) >= 0)
                .forEach(pct -> reached.add(new BudgetAlert(claim.part(), pct, level, limit, claim.unit(), at)));
        BigDecimal left = limit.subtract(level);
        boolean nothingLeft =
                left.signum() <= 0 || Quantity.isCounted(claim.unit()) && left.compareTo(claim.amount()) < 0;
        if (nothingLeft) {
            reached.add(new BudgetAlert(claim.part(), null, level, limit, claim.unit(), at));
        }
        return reached;
    }

    /** True when there is nothing left. */
    public boolean isExhaustion() {
        return thresholdPct == null;
    }

    /** The alert as other systems read it; its subject is the budget. */
    public NewEvent event() {
        EventType type = isExhaustion() ? EventType.BUDGET_EXHAUSTED : EventType.BUDGET_THRESHOLD_REACHED;
        Told told = new Told(
                part.key(),
                part.dimension(),
                part.periodStart(),
                part.periodEnd(),
                thresholdPct,
                Quantity.of(used, unit),
                Quantity.of(limit, unit));
        return NewEvent.of(type, part.key(), at, told);
    }
}
