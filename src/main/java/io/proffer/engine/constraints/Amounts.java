package io.proffer.engine.constraints;

import io.proffer.engine.arbitration.Contender;
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
     * months; otherwise the same for each.
     *
     * @return zero when it takes nothing, empty when the quote is in another currency
     */
    static Optional<BigDecimal> of(Budget budget, Contender contender) {
        return budget.kind() == Budget.Kind.MONEY ? money(budget, contender.quote()) : Optional.of(budget.each());
    }

    private static Optional<BigDecimal> money(Budget budget, @Nullable Quote quote) {
        BigDecimal sum = BigDecimal.ZERO;
        if (quote == null) {
            return Optional.of(sum);
        }
        for (Discount discount : quote.discounts()) {
            boolean given = discount.sourceRow() == null
                    || !PRICE_TABLES.contains(discount.sourceRow().table());
            if (given) {
                Money amount = discount.amount();
                if (!amount.currency().equals(budget.unit())) {
                    return Optional.empty();
                }
                sum = sum.add(amount.major());
            }
        }
        return Optional.of(sum);
    }
}
