package io.proffer.ui.operations;

import io.proffer.budgets.BudgetStanding;
import io.proffer.budgets.Quantity;
import io.proffer.engine.catalog.Money;
import io.proffer.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How much of a budget is used. */
record Gauge(String name, String part, String kind, String period, int used, String words, boolean high) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static List<Gauge> of(BudgetStanding standing) {
        return standing.parts().stream().map(part -> of(standing, part)).toList();
    }

    private static Gauge of(BudgetStanding standing, BudgetStanding.Part part) {
        BigDecimal limit = amount(standing.limit());
        BigDecimal used = amount(part.reserved()).add(amount(part.committed()));
        int pct = limit.signum() == 0
                ? 0
                : used.multiply(HUNDRED).divide(limit, 0, RoundingMode.HALF_UP).intValue();
        return new Gauge(
                standing.key(),
                part.dimension().equals("*") ? "" : part.dimension(),
                Formats.words(standing.kind()),
                Formats.PLAIN.day(standing.periodStart()) + " to " + Formats.PLAIN.day(standing.periodEnd()),
                Math.min(100, pct),
                words(used, standing.limit()) + " of " + words(limit, standing.limit()),
                pct >= 80);
    }

    /** Major units of money, a count, or hours. */
    private static BigDecimal amount(Quantity quantity) {
        if (quantity.amount() != null && quantity.currency() != null) {
            return new Money(quantity.amount(), quantity.currency()).major();
        }
        BigDecimal count = quantity.count() == null ? quantity.hours() : quantity.count();
        return count == null ? BigDecimal.ZERO : count;
    }

    private static String words(BigDecimal amount, Quantity unit) {
        return unit.currency() == null
                ? Formats.PLAIN.number(amount) + (unit.hours() == null ? "" : " h")
                : Formats.PLAIN.money(Money.of(amount, unit.currency()));
    }
}
