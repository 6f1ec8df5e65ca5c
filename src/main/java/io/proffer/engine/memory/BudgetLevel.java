package io.proffer.engine.memory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a budget is gone in one of its periods.
 *
 * @param key budget key, such as {@code LOYALTY_Q}
 * @param dimension what it is divided by, such as a territory; {@code *} for a budget that is not divided
 * @param periodStart first day of the period, UTC
 * @param periodEnd last day of the period; null when it was remembered before the ends were
 * @param used reserved and committed, in the unit of the budget: major units of money, a count, or hours
 */
public record BudgetLevel(
        String key,
        String dimension,
        LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        BigDecimal used) {}
