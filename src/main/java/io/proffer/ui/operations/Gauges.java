package io.proffer.ui.operations;

import io.proffer.budgets.BudgetDesk;
import io.proffer.rulesets.ActiveRulebook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Looks at how much is used of what the policy limits. */
@Singleton
class Gauges {
    private final ActiveRulebook active;
    private final BudgetDesk budgets;
    private final InstantSource clock;

    Gauges(ActiveRulebook active, BudgetDesk budgets, InstantSource clock) {
        this.active = active;
        this.budgets = budgets;
        this.clock = clock;
    }

    List<Gauge> now() {
        Instant now = clock.instant();
        return active.lease().stream()
                .flatMap(lease -> {
                    try (lease) {
                        return budgets.standing(lease.decisioning().rulebook(), now).stream();
                    }
                })
                .flatMap(standing -> Gauge.of(standing).stream())
                .toList();
    }
}
