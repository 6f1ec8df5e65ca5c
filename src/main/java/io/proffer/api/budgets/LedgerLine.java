package io.proffer.api.budgets;

import io.proffer.budgets.BudgetEntry;
import io.proffer.budgets.Quantity;
import java.time.Instant;
import java.time.LocalDate;

/** A line of a budget's ledger as it is sent. */
record LedgerLine(
        BudgetEntry.Kind kind,
        String propositionId,
        String dimension,
        LocalDate periodStart,
        LocalDate periodEnd,
        Quantity amount,
        Instant at) {

    static LedgerLine of(BudgetEntry entry) {
        return new LedgerLine(
                entry.kind(),
                entry.propositionId(),
                entry.part().dimension(),
                entry.part().periodStart(),
                entry.part().periodEnd(),
                Quantity.of(entry.amount(), entry.unit()),
                entry.at());
    }
}
