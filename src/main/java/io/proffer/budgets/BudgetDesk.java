package io.proffer.budgets;

import io.proffer.engine.constraints.Budget;
import io.proffer.engine.constraints.Budgets;
import io.proffer.engine.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Says how the budgets of a rulebook stand. */
public final class BudgetDesk {
    private final BudgetRecords records;

    /** A desk over what was entered. */
    public BudgetDesk(BudgetRecords records) {
        this.records = records;
    }

    /** Every budget, in the order of the table, in the period an instant falls into. */
    public List<BudgetStanding> standing(Rulebook rulebook, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new Budgets(rulebook)
                .all().stream()
                        .map(budget -> standing(budget, budget.period().start(day)))
                        .toList();
    }

    private BudgetStanding standing(Budget budget, LocalDate periodStart) {
        List<BudgetRecords.Level> levels = records.levels(
                budget.key(), periodStart, budget.period().next(periodStart).minusDays(1));
        boolean untouched = budget.dimension() == null && levels.isEmpty();
        BudgetRecords.Level nothing =
                new BudgetRecords.Level(Budget.UNDIVIDED, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
        return BudgetStanding.of(budget, periodStart, untouched ? List.of(nothing) : levels);
    }

    /** Lines of a budget's ledger; empty when neither the rulebook nor the ledger knows the budget. */
    public Optional<BudgetRecords.Page> ledger(Rulebook rulebook, BudgetRecords.Query query) {
        BudgetRecords.Page page = records.ledger(query);
        boolean known = !page.entries().isEmpty() || keys(rulebook).contains(query.budgetKey());
        return known ? Optional.of(page) : Optional.empty();
    }

    /** The keys of a rulebook's budgets. */
    public static List<String> keys(Rulebook rulebook) {
        return new Budgets(rulebook).all().stream().map(Budget::key).distinct().toList();
    }
}
