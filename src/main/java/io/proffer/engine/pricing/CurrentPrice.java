package io.proffer.engine.pricing;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.DerivedFigures;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.rule.Refusals;
import io.proffer.engine.verdict.Refusal;
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

    /** Beyond these a count is a mistake. */
    int MOST_SEATS = 10_000_000;

    /** A term of more than fifty years is a mistake. */
    int LONGEST_TERM = 600;

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
        if (seats == null || seats < 0 || seats > MOST_SEATS) {
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
        Money given = subscription.arr();
        Money arr = given != null || !canDerive(subscription) ? given : DerivedFigures.arr(subscription);
        return arr != null && isPlausible(arr) ? arr : null;
    }

    private static boolean canDerive(Subscription subscription) {
        Money mrr = subscription.mrr();
        Money unit = subscription.unitPrice();
        return mrr == null ? unit != null && unit.amount() < LARGEST / 1_000_000 : isPlausible(mrr);
    }

    private static boolean isPlausible(Money amount) {
        return amount.amount() >= 0 && amount.amount() <= LARGEST;
    }

    private static @Nullable Integer termMonths(Subscription subscription) {
        Integer months = DerivedFigures.termMonths(subscription);
        return months == null || months < 1 || months > LONGEST_TERM ? null : months;
    }
}
