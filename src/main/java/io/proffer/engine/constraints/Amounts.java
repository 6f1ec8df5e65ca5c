package io.proffer.engine.constraints;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.catalog.FxRates;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.pricing.Quote.Discount;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much a proposition takes from a budget. */
final class Amounts {
    /** What everyone gets for the same purchase, and what softens a step, is a price and no gift. */
    private static final Set<String> PRICE_TABLES = Set.of("discount_grid", "price_shock_guard");

    private Amounts() {}

    /**
     * The amount in the unit of the budget: of money, what incentives and exceptions take off the price in the first twelve
     * months, at the fixed rate of the month when the price is in another currency, rounded half even once to minor units;
     * otherwise the same for each.
     *
     * @return zero when it takes nothing, empty when there is no rate
     */
    static Optional<BigDecimal> of(Budget budget, Contender contender, FxRates.OnDay exchange) {
        return budget.kind() == Budget.Kind.MONEY
                ? money(budget.unit(), contender.quote(), exchange)
                : Optional.of(budget.each());
    }

    private static Optional<BigDecimal> money(String currency, @Nullable Quote quote, FxRates.OnDay exchange) {
        Money sum = quote == null ? Money.zero(currency) : given(quote);
        if (sum.amount() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return exchange.convert(sum.major(), sum.currency(), currency)
                .map(converted -> Money.of(converted, currency).major());
    }

    private static Money given(Quote quote) {
        Money sum = Money.zero(quote.totals().year1().currency());
        for (Discount discount : quote.discounts()) {
            boolean given = discount.sourceRow() == null
                    || !PRICE_TABLES.contains(discount.sourceRow().table());
            if (given) {
                sum = sum.plus(discount.amount());
            }
        }
        return sum;
    }
}
