package io.proffer.budgets;

import io.proffer.engine.constraints.BudgetPart;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of a budget's ledger; lines are only added, and a proposition has at most one of a kind in a part.
 *
 * @param part part of the budget and its period
 * @param kind what it does
 * @param propositionId proposition it is for
 * @param amount how much, above 0, in the unit of the budget
 * @param unit currency code, {@code slots} or {@code hours}
 * @param at when it was entered
 */
public record BudgetEntry(
        BudgetPart part, Kind kind, String propositionId, BigDecimal amount, String unit, Instant at) {

    /** What a line does. */
    public enum Kind {
        /** Held for a proposition that stands. */
        RESERVE,
        /** Spent: what was held is used for good. */
        COMMIT,
        /** Given back: what was held is free again. */
        RELEASE,
        /** Spent after all: it was given back before a late report of an acceptance came. */
        ADJUST
    }

    /** What the line adds to what is held and spent together; below zero when it gives back. */
    public BigDecimal change() {
        return switch (kind) {
            case RESERVE, ADJUST -> amount;
            case RELEASE -> amount.negate();
            case COMMIT -> BigDecimal.ZERO;
        };
    }
}
