package io.proffer.budgets;

import io.proffer.engine.constraints.BudgetPart;
import java.math.BigDecimal;
import java.util.List;

/** The ledgers of budgets, inside the transaction of whatever changes them. */
public interface BudgetLedger {

    /** What is held and spent of a budget's part; nobody else changes it until this work ends. */
    BigDecimal level(BudgetPart part);

    /** The lines of a proposition, the oldest first. */
    List<BudgetEntry> entries(String propositionId);

    /** Adds a line. */
    void enter(BudgetEntry entry);

    /** Tells of a threshold, unless that was told before in the same period. */
    void tell(BudgetAlert alert);
}
