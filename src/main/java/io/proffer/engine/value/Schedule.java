package io.proffer.engine.value;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.PricePath;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.value.ValueCase.MoneyRange;
import io.proffer.engine.value.ValueCase.Month;
import io.proffer.engine.value.ValueCase.Projection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is invoiced month by month because of an offer, above what would be invoiced anyway: the year in advance for
 * annual billing, each month for monthly billing; the one-off cost falls in the first month.
 */
final class Schedule {
    private static final int YEAR = 12;
    /** Months that are reckoned one by one; a ramp ends before the last of them. */
    private static final int LAST_MONTH = 120;

    private final Quote quote;
    private final Money replaced;
    private final int horizon;
    private final long[] costBy = new long[LAST_MONTH + YEAR + 1];
    private int known;

    Schedule(Quote quote, Money oneOff, int horizon) {
        this.quote = quote;
        this.replaced = quote.totals().year1().minus(quote.totals().incrementalYear1());
        this.horizon = horizon;
        this.costBy[0] = oneOff.amount();
    }

    /** Recurring cost of the horizon above what is paid now, whenever it is invoiced. */
    Money incremental() {
        Money paidAnyway = money(share(replaced.amount(), horizon, YEAR));
        return quote.pricePath().recurringIn(horizon).minus(paidAnyway);
    }

    /**
     * The first month in which the benefit has covered what was invoiced.
     *
     * @param benefit of the horizon, gained evenly
     * @return from 1, null when it never is
     */
    @Nullable
    Integer payback(Money benefit) {
        int steady = quote.pricePath().rampMonths() + YEAR;
        for (int month = 1; month <= LAST_MONTH; month++) {
            long gained = Math.multiplyExact(benefit.amount(), month);
            if (gained >= Math.multiplyExact(costBy(month), horizon)) {
                return month;
            }
            if (month >= steady && month % YEAR == 0) {
                return later(benefit, month);
            }
        }
        return null;
    }

    /** The first month after whole years, when each year from there on is like the next; null when none brings more. */
    private @Nullable Integer later(Money benefit, int from) {
        long cost = Math.multiplyExact(costBy(from + YEAR) - costBy(from), horizon);
        long gain = Math.multiplyExact(benefit.amount(), YEAR) - cost;
        if (gain <= 0) {
            return null;
        }
        long first = Long.MAX_VALUE;
        for (int month = from + 1; month <= from + YEAR; month++) {
            long gap = Math.multiplyExact(costBy(month), horizon) - Math.multiplyExact(benefit.amount(), month);
            long years = gap <= 0 ? 0 : -Math.floorDiv(-gap, gain);
            first = Math.min(first, month + YEAR * Math.min(years, Integer.MAX_VALUE));
        }
        return first > Integer.MAX_VALUE ? null : (int) first;
    }

    /** Benefit and cost summed from the first month to the horizon. */
    List<Month> cumulative(Money benefit) {
        List<Month> months = new ArrayList<>(horizon);
        for (int month = 1; month <= horizon; month++) {
            months.add(new Month(month, money(share(benefit.amount(), month, horizon)), money(costBy(month))));
        }
        return months;
    }

    /** What the benefit of the horizon comes to when it goes on unchanged, against what is invoiced by then. */
    Projection projection(MoneyRange benefit, int months) {
        Money base = money(share(benefit.base().amount(), months, horizon));
        Money cost = money(costBy(months));
        MoneyRange gained = new MoneyRange(
                money(share(benefit.low().amount(), months, horizon)),
                base,
                money(share(benefit.high().amount(), months, horizon)));
        return new Projection(months, gained, cost, base.minus(cost), Projection.METHOD);
    }

    /** Invoiced by the end of a month, one-off cost included; reckoned a year at a time. */
    private long costBy(int month) {
        while (known < month) {
            reckonYear(known);
        }
        return costBy[month];
    }

    private void reckonYear(int from) {
        PricePath path = quote.pricePath();
        boolean yearly = path.billingInterval() == BillingInterval.YEAR;
        boolean yearlyNow = quote.current().billingInterval() == BillingInterval.YEAR;
        long year = yearly ? path.recurringBetween(from, from + YEAR).amount() : 0;
        for (int month = 1; month <= YEAR && from + month < costBy.length; month++) {
            long then =
                    yearly ? year : path.recurringBetween(from, from + month).amount();
            long anyway = yearlyNow ? replaced.amount() : share(replaced.amount(), month, YEAR);
            costBy[from + month] = costBy[from] + then - anyway;
        }
        known = Math.min(from + YEAR, costBy.length - 1);
    }

    private Money money(long amount) {
        return new Money(amount, replaced.currency());
    }

    /** A share of an amount, rounded half even. */
    private static long share(long amount, long part, long whole) {
        long product = Math.multiplyExact(amount, part);
        long floor = Math.floorDiv(product, whole);
        long twice = Math.floorMod(product, whole) * 2;
        return twice > whole || (twice == whole && (floor & 1) == 1) ? floor + 1 : floor;
    }
}
