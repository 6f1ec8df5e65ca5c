package io.proffer.engine.constraints;

import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a proposition takes from a budget, once the event has come on which it is reserved.
 *
 * @param key budget key
 * @param dimension part of the budget, {@code *} when it is not divided
 * @param periodStart first day of the period, UTC
 * @param periodEnd last day of the period
 * @param amount how much, in the unit of the budget: major units of money
 * @param unit currency code, {@code slots} or {@code hours}
 * @param reserveOn PROPOSED, PRESENTED, ISSUED or APPROVED
 * @param used gone before this proposition, those of the same decision that rank higher included; what its offer has
 *     already is not
 * @param limit how much there is in the period
 * @param exceeds true when more is asked for than is left, and somebody must approve
 * @param alertAtPct shares of the limit, in percent, at which somebody is told
 * @param row the row of the budget
 */
public record Claim(
        String key,
        String dimension,
        LocalDate periodStart,
        LocalDate periodEnd,
        BigDecimal amount,
        String unit,
        Budget.ReserveOn reserveOn,
        BigDecimal used,
        BigDecimal limit,
        boolean exceeds,
        List<Integer> alertAtPct,
        RowRef row) {

    /** Copies the list. */
    public Claim {
        alertAtPct = List.copyOf(alertAtPct);
    }

    /** The part of the budget it is taken from. */
    public BudgetPart part() {
        return new BudgetPart(key, dimension, periodStart, periodEnd);
    }
}
