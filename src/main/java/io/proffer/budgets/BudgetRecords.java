package io.proffer.budgets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was entered of budgets, for whoever wants to look; it throws when the store does not answer. */
public interface BudgetRecords {

    /** The parts of a budget in a period of which something was ever held, by their name. */
    List<Level> levels(String budgetKey, LocalDate periodStart, LocalDate periodEnd);

    /** Lines of a budget's ledger in the order they were entered. */
    Page ledger(Query query);

    /**
     * How much of a part is gone.
     *
     * @param dimension part of the budget, {@code *} when it is not divided
     * @param reserved held for propositions that stand
     * @param committed spent
     * @param alerts what was told of it, the first first
     */
    record Level(String dimension, BigDecimal reserved, BigDecimal committed, List<BudgetAlert> alerts) {
        /** Copies the list. */
        public Level {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * Which lines.
     *
     * @param budgetKey budget
     * @param dimension part of the budget, null for all
     * @param cursor where the last page ended, null for the first
     * @param limit most lines of a page
     */
    record Query(
            String budgetKey,
            @Nullable String dimension,
            @Nullable String cursor,
            int limit) {}

    /**
     * Some lines.
     *
     * @param next cursor of the next page, null when this is the last
     */
    record Page(List<BudgetEntry> entries, @Nullable String next) {
        /** Copies the list. */
        public Page {
            entries = List.copyOf(entries);
        }
    }
}
