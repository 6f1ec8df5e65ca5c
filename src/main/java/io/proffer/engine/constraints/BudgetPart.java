package io.proffer.engine.constraints;

import java.time.LocalDate;

/**
 * A part of a budget in one of its periods: what a level is kept for.
 *
 * @param key budget key
 * @param dimension part of the budget, {@code *} when it is not divided
 * @param periodStart first day of the period, UTC
 * @param periodEnd last day of the period
 */
public record BudgetPart(String key, String dimension, LocalDate periodStart, LocalDate periodEnd) {}
