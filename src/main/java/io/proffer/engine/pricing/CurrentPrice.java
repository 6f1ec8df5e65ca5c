package io.proffer.engine.pricing;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.verdict.Refusal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the account pays now.
 *
 * <p>The recurring amount of a year is {@code subscription.arr}, else twelve times {@code mrr}, else list price × seats ×
 * 12 less the discount. A figure that cannot be had is named, never taken as zero.
 */
sealed interface CurrentPrice {
    /** Beyond this many minor units an amount is a mistake, and sums might overflow. */
    long LARGEST = 1_000_000_000_000_000L;

    /** All that a price needs is known. */
    record Known(Quote.Position position) implements CurrentPrice {}

    /** Something is not known, or contradicts itself. */
    record Unclear(Refusal refusal) implements CurrentPrice {}

    /** Reads it from the account. */
    static CurrentPrice of(Account account) {
        Subscription subscription = account.subscription();
        if (subscription == null) {
            return new Unclear(Refusals.unknown(List.of("subscription")));
        }
        Money recurring = recurringYear(subscription);
        List<String> missing = missing(subscription, recurring);
        if (!missing.isEmpty() || recurring == null) {
            return new Unclear(Refusals.unknown(missing));
        }
        String currency = account.currency();
        if (currency != null && !currency.equals(recurring.currency())) {
            return new Unclear(Refusals.noPrice("The account's currency is " + currency + ", but it pays in "
                    + recurring.currency() + ". Amounts of two currencies are never reckoned together: correct one."));
        }
        return new Known(position(subscription, recurring));
    }

    private static List<String> missing(Subscription subscription, @Nullable Money recurring) {
        List<String> missing = new ArrayList<>();
        if (subscription.planKey() == null) {
            missing.add("subscription.planKey");
        }
        if (subscription.billingInterval() == null) {
            missing.add("subscription.billingInterval");
        }
        Integer seats = subscription.seatsLicensed();
        if (seats == null || seats < 0) {
            missing.add("subscription.seatsLicensed");
        }
        if (recurring == null) {
            missing.add("subscription.arr");
        }
        return missing;
    }

    @SuppressWarnings("NullAway") // missing() has seen every one of them
    private static Quote.Position position(Subscription subscription, Money recurring) {
        return new Quote.Position(
                subscription.planKey(),
                subscription.billingInterval(),
                termMonths(subscription),
                subscription.seatsLicensed(),
                subscription.unitPrice(),
                subscription.discountPct(),
                recurring);
    }

    private static @Nullable Money recurringYear(Subscription subscription) {
        Money arr = subscription.arr();
        Money mrr = subscription.mrr();
        if (arr == null && mrr != null && isPlausible(mrr)) {
            arr = mrr.times(12);
        }
        if (arr == null) {
            arr = fromUnitPrice(subscription);
        }
        return arr != null && isPlausible(arr) ? arr : null;
    }

    private static @Nullable Money fromUnitPrice(Subscription subscription) {
        Money unit = subscription.unitPrice();
        Integer seats = subscription.seatsLicensed();
        return unit == null
                        || seats == null
                        || subscription.discountPct() == null
                        || unit.amount() > LARGEST / 1_000_000
                ? null
                : PricePath.net(unit, seats, 12, subscription.discountPct());
    }

    private static boolean isPlausible(Money amount) {
        return amount.amount() >= 0 && amount.amount() <= LARGEST;
    }

    private static @Nullable Integer termMonths(Subscription subscription) {
        Integer months = subscription.termMonths();
        if (months == null && subscription.termStartOn() != null && subscription.termEndOn() != null) {
            months = Math.toIntExact(Period.between(subscription.termStartOn(), subscription.termEndOn())
                    .toTotalMonths());
        }
        return months == null || months < 1 ? null : months;
    }
}
