package io.proffer.engine.snapshot;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.DerivedFigures;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.table.TableFailure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What billing by the year would save, in percent with two decimals, rounded half even; 0 when it would save nothing.
 *
 * <p>Who pays by the month saves what the plan costs in a year now less the annual list price of the same seats with the
 * grid's discount for twelve months, as the quote of the switch will have it. Who pays by the year already is told by how
 * much the annual list price is lower.
 */
final class AnnualSaving {
    private static final String GRID = "discount_grid";
    private static final int YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AnnualSaving() {}

    /**
     * The saving of an account, null when something that it follows from is not known.
     *
     * @param known facts of the account and its contract, none of its behaviour
     */
    static @Nullable BigDecimal pct(Account account, Facts known, Rulebook rulebook) {
        Subscription subscription = account.subscription();
        if (subscription == null || subscription.planKey() == null || account.currency() == null) {
            return null;
        }
        Optional<Price> annual = price(account, subscription.planKey(), BillingInterval.YEAR, rulebook.catalog());
        return subscription.billingInterval() == BillingInterval.MONTH
                ? annual.map(year -> ofWhatIsPaid(account, subscription, year, known, rulebook))
                        .orElse(null)
                : price(account, subscription.planKey(), BillingInterval.MONTH, rulebook.catalog())
                        .flatMap(month -> annual.map(year -> pct(amount(month), amount(year))))
                        .orElse(null);
    }

    private static Optional<Price> price(Account account, String plan, BillingInterval interval, Catalog catalog) {
        String region = account.region() == null ? "*" : account.region();
        return catalog.price(plan, interval, account.currency(), region);
    }

    private static @Nullable BigDecimal ofWhatIsPaid(
            Account account, Subscription subscription, Price annual, Facts known, Rulebook rulebook) {
        Integer seats = subscription.seatsLicensed();
        Money all = subscription.arr();
        Money paid = all == null ? null : DerivedFigures.planYear(subscription, all);
        boolean isPaid = paid != null && paid.isPositive() && paid.currency().equals(account.currency());
        BigDecimal grid = seats == null || seats < 1 || !isPaid ? null : gridPct(seats, known, rulebook);
        if (grid == null) {
            return null;
        }
        BigDecimal list = amount(annual)
                .multiply(BigDecimal.valueOf(annual.perSeat() ? seats : 1))
                .multiply(BigDecimal.valueOf(YEAR));
        BigDecimal net = list.multiply(HUNDRED.subtract(grid)).movePointLeft(2).setScale(0, RoundingMode.HALF_EVEN);
        return pct(BigDecimal.valueOf(paid.amount()), net);
    }

    /** Null when it cannot be told: a fact is not known, or rows of the grid contradict each other. */
    private static @Nullable BigDecimal gridPct(int seats, Facts known, Rulebook rulebook) {
        Optional<TableEvaluator> grid = rulebook.table(GRID);
        if (grid.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Facts sale = known.copy();
        slot("billingInterval", rulebook).ifPresent(slot -> sale.set(slot, BillingInterval.YEAR.name()));
        slot("termMonths", rulebook).ifPresent(slot -> sale.set(slot, Fixed.of(YEAR)));
        slot("seats", rulebook).ifPresent(slot -> sale.set(slot, Fixed.of(seats)));
        try {
            Row row = grid.get().first(sale);
            return row != null
                    ? row.number("discountPctOut").orElse(BigDecimal.ZERO)
                    : grid.get().undecided(sale).isEmpty() ? BigDecimal.ZERO : null;
        } catch (TableFailure e) {
            return null;
        }
    }

    private static OptionalInt slot(String term, Rulebook rulebook) {
        return rulebook.vocabulary()
                .find(term)
                .map(found -> OptionalInt.of(found.slot()))
                .orElse(OptionalInt.empty());
    }

    private static BigDecimal amount(Price price) {
        return BigDecimal.valueOf(price.unitPerMonth().amount());
    }

    private static @Nullable BigDecimal pct(BigDecimal before, BigDecimal after) {
        return before.signum() == 0
                ? null
                : before.subtract(after)
                        .max(BigDecimal.ZERO)
                        .multiply(HUNDRED)
                        .divide(before, 2, RoundingMode.HALF_EVEN);
    }
}
