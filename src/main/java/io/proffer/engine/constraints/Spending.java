package io.proffer.engine.constraints;

import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.Memory;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What is left of budgets while one decision is made. */
final class Spending {
    private final Memory memory;
    private final Map<BudgetPart, BigDecimal> spent = new HashMap<>();

    Spending(Memory memory) {
        this.memory = memory;
    }

    /** Gone before this decision, and by those of it that rank higher. */
    BigDecimal used(BudgetPart part) {
        BigDecimal used = spent.getOrDefault(part, BigDecimal.ZERO);
        for (BudgetLevel level : memory.budgets()) {
            if (isOf(level, part)) {
                used = used.add(level.used());
            }
        }
        return used;
    }

    private static boolean isOf(BudgetLevel level, BudgetPart part) {
        return level.key().equals(part.key())
                && level.dimension().equals(part.dimension())
                && level.periodStart().equals(part.periodStart())
                && (level.periodEnd() == null || level.periodEnd().equals(part.periodEnd()));
    }

    void spend(Map<BudgetPart, BigDecimal> amounts) {
        amounts.forEach((part, amount) -> spent.merge(part, amount, BigDecimal::add));
    }
}
