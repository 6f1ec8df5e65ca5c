package io.proffer.simulation;

import io.proffer.budgets.BudgetAlert;
import io.proffer.budgets.BudgetEntry;
import io.proffer.budgets.BudgetLedger;
import io.proffer.engine.constraints.BudgetPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ledgers of budgets in memory. */
final class KeptBooks implements BudgetLedger {
    private final Map<String, List<BudgetEntry>> byProposition = new LinkedHashMap<>();
    private final Map<BudgetPart, BigDecimal> levels = new HashMap<>();
    private final List<BudgetAlert> told = new ArrayList<>();

    @Override
    public BigDecimal level(BudgetPart part) {
        return levels.getOrDefault(part, BigDecimal.ZERO);
    }

    @Override
    public List<BudgetEntry> entries(String propositionId) {
        return List.copyOf(byProposition.getOrDefault(propositionId, List.of()));
    }

    @Override
    public void enter(BudgetEntry entry) {
        byProposition
                .computeIfAbsent(entry.propositionId(), ignored -> new ArrayList<>())
                .add(entry);
        levels.merge(entry.part(), entry.change(), BigDecimal::add);
    }

    @Override
    public void tell(BudgetAlert alert) {
        boolean before = told.stream()
                .anyMatch(each ->
                        each.part().equals(alert.part()) && Objects.equals(each.thresholdPct(), alert.thresholdPct()));
        if (!before) {
            told.add(alert);
        }
    }

    /** Every alert, the first first. */
    List<BudgetAlert> told() {
        return List.copyOf(told);
    }

    /** Every line there is. */
    List<BudgetEntry> all() {
        return byProposition.values().stream().flatMap(List::stream).toList();
    }
}
