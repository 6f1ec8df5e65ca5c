package io.proffer.propositions;

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
 * @param at when it was entered
 */
public record BudgetEntry(BudgetPart part, Kind kind, String propositionId, BigDecimal amount, Instant at) {

    /** What a line does. */
    public enum Kind {
        /** Held for a proposition that stands. */
        RESERVE,
        /** Spent: what was held is used for good. */
        COMMIT,
        /** Given back: what was held is free again. */
        RELEASE
    }
}
