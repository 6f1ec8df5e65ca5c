package io.proffer.engine.pricing;

import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a change costs inside the running billing period, by actual days.
 *
 * @param creditUnused what was paid for the days left and is replaced; zero when the offer only adds
 * @param chargeRemaining what the offer charges for the days left, or for a full period when a new term starts
 * @param net charge less credit
 * @param daysLeft from the day of the change to the end of the period
 * @param daysInTerm days of the whole period: the term when it is one year, else its running year or month
 * @param method always {@code DAILY_ACTUAL}
 */
public record Proration(
        Money creditUnused, Money chargeRemaining, Money net, long daysLeft, long daysInTerm, String method) {

    /** The proration of a change in the running period, null when the period is unknown or over. */
    static @Nullable Proration of(Ask ask, Change.Known change, Money firstPeriod, boolean newTerm) {
        Subscription subscription = ask.question().account().subscription();
        BillingInterval interval = ask.current().billingInterval();
        Span span = subscription == null || change.timing() == Change.Timing.AT_RENEWAL
                ? null
                : running(subscription, interval, ask.question().startOn());
        if (span == null) {
            return null;
        }
        Money paid = change.replaced(ask.current());
        int periods = interval == BillingInterval.MONTH ? 12 : 1;
        Money credit = share(paid, span.daysLeft, span.days * periods);
        Money charge = newTerm ? firstPeriod : share(firstPeriod, span.daysLeft, span.days);
        return new Proration(credit, charge, charge.minus(credit), span.daysLeft, span.days, "DAILY_ACTUAL");
    }

    private static Money share(Money amount, long part, long whole) {
        BigDecimal share = BigDecimal.valueOf(amount.amount())
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN);
        return new Money(share.longValueExact(), amount.currency());
    }

    private record Span(long daysLeft, long days) {}

    /**
     * The billing period that holds the day, counted back from the end of the term where the start lies on one of its
     * billing days, else from the start: of a term from 28 February to 31 March the billing day is the last of the month.
     */
    private static @Nullable Span running(Subscription subscription, BillingInterval interval, LocalDate day) {
        LocalDate start = subscription.termStartOn();
        LocalDate end = subscription.termEndOn();
        if (end != null && !end.isAfter(day)) {
            return null;
        }
        int months = interval == BillingInterval.MONTH ? 1 : 12;
        boolean begun = start != null && !start.isAfter(day);
        if (end != null && (!begun || isBillingDay(start, end, months))) {
            return backFrom(end, months, day);
        }
        return begun ? from(start, end, months, day) : null;
    }

    private static boolean isBillingDay(LocalDate start, LocalDate end, int months) {
        long term = ChronoUnit.MONTHS.between(start, end);
        return term % months == 0 && end.minusMonths(term).equals(start);
    }

    private static Span from(LocalDate start, @Nullable LocalDate end, int months, LocalDate day) {
        long periods = ChronoUnit.MONTHS.between(start, day) / months;
        if (!start.plusMonths((periods + 1) * months).isAfter(day)) {
            periods++; // a month end such as 31 January has its next period start on 28 February
        }
        LocalDate first = start.plusMonths(periods * months);
        LocalDate next = start.plusMonths((periods + 1) * months);
        LocalDate last = end != null && end.isBefore(next) ? end : next;
        return new Span(ChronoUnit.DAYS.between(day, last), ChronoUnit.DAYS.between(first, next));
    }

    private static Span backFrom(LocalDate end, int months, LocalDate day) {
        long periods = ChronoUnit.MONTHS.between(day, end) / months;
        if (!end.minusMonths(periods * months).isAfter(day)) {
            periods--; // a period starts on the day itself
        }
        LocalDate next = end.minusMonths(periods * months);
        LocalDate first = end.minusMonths((periods + 1) * months);
        return new Span(ChronoUnit.DAYS.between(day, next), ChronoUnit.DAYS.between(first, next));
    }
}
