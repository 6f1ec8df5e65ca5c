package io.proffer.simulation;

import io.proffer.engine.constraints.BudgetPart;
import io.proffer.propositions.BudgetEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ledgers of budgets in memory. */
final class KeptBooks {
    private final Map<String, List<BudgetEntry>> byProposition = new LinkedHashMap<>();
    private final Map<BudgetPart, BigDecimal> levels = new HashMap<>();

    BigDecimal level(BudgetPart part) {
        return levels.getOrDefault(part, BigDecimal.ZERO);
    }

    List<BudgetEntry> entries(String propositionId) {
        return List.copyOf(byProposition.getOrDefault(propositionId, List.of()));
    }

    void enter(BudgetEntry entry) {
        byProposition
                .computeIfAbsent(entry.propositionId(), ignored -> new ArrayList<>())
                .add(entry);
        BigDecimal change = switch (entry.kind()) {
            case RESERVE -> entry.amount();
            case RELEASE -> entry.amount().negate();
            case COMMIT -> BigDecimal.ZERO;
        };
        levels.merge(entry.part(), change, BigDecimal::add);
    }

    /** Every line there is. */
    List<BudgetEntry> all() {
        return byProposition.values().stream().flatMap(List::stream).toList();
    }
}
