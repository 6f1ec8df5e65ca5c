package io.proffer.engine.constraints;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.catalog.FxRates;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.pricing.Quote.Discount;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much a proposition takes from a budget. */
final class Amounts {
    private Amounts() {}

    /**
     * The amount in the unit of the budget: of money, what incentives and exceptions take off the price in the first twelve
     * months, at the fixed rate of the month when the price is in another currency, rounded half even once to minor units;
     * otherwise the same for each.
     *
     * @param held what the standing proposition of the offer promises, null for none
     * @return zero when it takes nothing, empty when there is no rate
     */
    static Optional<BigDecimal> of(
            Budget budget, Contender contender, FxRates.OnDay exchange, @Nullable HeldTerms held) {
        return budget.kind() == Budget.Kind.MONEY
                ? money(budget.unit(), given(contender.quote(), budget.unit(), held), exchange)
                : Optional.of(budget.each());
    }

    private static Optional<BigDecimal> money(String currency, Money sum, FxRates.OnDay exchange) {
        if (sum.amount() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        return exchange.convert(sum.major(), sum.currency(), currency)
                .map(converted -> Money.of(converted, currency).major());
    }

    private static Money given(@Nullable Quote quote, String currency, @Nullable HeldTerms held) {
        if (quote == null) {
            return Money.zero(currency);
        }
        Money sum = Money.zero(quote.totals().year1().currency());
        for (Discount discount : quote.discounts()) {
            if (discount.isGiven()) {
                boolean promised = discount.sourceRow() == null && held != null;
                sum = sum.plus(promised ? held.given(discount.amount()) : discount.amount());
            }
        }
        return sum;
    }
}
