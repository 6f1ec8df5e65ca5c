package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.proffer.budgets.BudgetStanding;
import io.proffer.budgets.Quantity;
import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Levels of budgets in the period that runs: the sum of their parts, and how far the fullest part is used. */
final class BudgetMeters {
    private final MultiGauge held;
    private final MultiGauge spent;
    private final MultiGauge left;
    private final MultiGauge used;

    BudgetMeters(MeterRegistry registry) {
        this.held = gauge(registry, "held", "Held for propositions that stand, in the unit of the budget");
        this.spent = gauge(registry, "spent", "Spent in the period, in the unit of the budget");
        this.left = gauge(registry, "left", "Left in the period, in the unit of the budget");
        this.used = gauge(registry, "used.ratio", "Held and spent of the limit, from 0 to 1; of parts the fullest");
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder("proffer.budget." + name)
                .description(description)
                .register(registry);
    }

    void show(List<BudgetStanding> standing) {
        held.register(rows(standing, each -> sum(each, BudgetStanding.Part::reserved)), true);
        spent.register(rows(standing, each -> sum(each, BudgetStanding.Part::committed)), true);
        left.register(rows(standing, each -> sum(each, BudgetStanding.Part::remaining)), true);
        used.register(rows(standing, BudgetMeters::used), true);
    }

    private static List<MultiGauge.Row<?>> rows(List<BudgetStanding> standing, Function<BudgetStanding, Double> level) {
        return standing.stream()
                .<MultiGauge.Row<?>>map(each -> MultiGauge.Row.of(
                        Tags.of(
                                "budget", each.key(),
                                "period", each.period().name(),
                                "unit", unit(each.limit())),
                        level.apply(each)))
                .toList();
    }

    private static double sum(BudgetStanding budget, Function<BudgetStanding.Part, Quantity> level) {
        return budget.parts().stream()
                .map(level)
                .map(BudgetMeters::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private static double used(BudgetStanding budget) {
        double limit = number(budget.limit()).doubleValue();
        return budget.parts().stream()
                .mapToDouble(part ->
                        number(part.reserved()).add(number(part.committed())).doubleValue())
                .map(used -> limit == 0 ? 1 : used / limit)
                .max()
                .orElse(0);
    }

    private static String unit(Quantity quantity) {
        if (quantity.currency() != null) {
            return quantity.currency();
        }
        return quantity.count() == null ? "hours" : "slots";
    }

    private static BigDecimal number(Quantity quantity) {
        if (quantity.amount() != null && quantity.currency() != null) {
            return new Money(quantity.amount(), quantity.currency()).major();
        }
        return Objects.requireNonNull(quantity.count() == null ? quantity.hours() : quantity.count());
    }
}
