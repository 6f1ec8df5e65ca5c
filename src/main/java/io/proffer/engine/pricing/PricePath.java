package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What is charged from the start to the end of the term. The last phase of each key goes on after it at the price known
 * today.
 *
 * @param billingInterval how often it is billed, always in advance
 * @param phases by key, then by time
 */
public record PricePath(BillingInterval billingInterval, List<Phase> phases) {

    /** Copies the list. */
    public PricePath {
        phases = List.copyOf(phases);
    }

    /** Months after which every phase is at its last price. */
    public int rampMonths() {
        int last = 0;
        for (Phase phase : phases) {
            last = Math.max(last, phase.fromMonth());
        }
        return last;
    }

    /** Percent off the list price of what is charged, once no ramp lowers it any more. */
    BigDecimal lastDiscountPct() {
        return phases.get(phases.size() - 1).discountPct();
    }

    /** What the first invoice of a full period comes to. */
    public Money firstPeriod() {
        return recurringBetween(0, billingInterval == BillingInterval.MONTH ? 1 : 12);
    }

    /**
     * The recurring price of the first months, whenever it is invoiced.
     *
     * @param months from 0
     */
    public Money recurringIn(int months) {
        Money sum = recurringBetween(0, Math.min(months, 12));
        for (int from = 12; from < months; from += 12) {
            sum = sum.plus(recurringBetween(from, Math.min(months, from + 12)));
        }
        return sum;
    }

    /**
     * The recurring price of at most one year of the path; each phase in it is rounded half even once.
     *
     * @param from months of the path before it
     * @param to months of the path at its end, at most 12 more
     */
    public Money recurringBetween(int from, int to) {
        long sum = 0;
        for (Phase phase : phases) {
            int months = phase.monthsWithin(from, to);
            if (months > 0) {
                sum = Math.addExact(sum, phase.amount(months).amount());
            }
        }
        return new Money(sum, phases.get(0).unitAmount().currency());
    }

    /**
     * A time at one price.
     *
     * @param key plan or add-on
     * @param startOn first day
     * @param endOn first day after it
     * @param fromMonth months of the path before it
     * @param months its length, 0 when it goes on
     * @param unitAmount list price of a unit for a month
     * @param qty units
     * @param discountPct percent off the list price, ramp included
     * @param recurringAmount of one billing interval
     */
    public record Phase(
            String key,
            LocalDate startOn,
            LocalDate endOn,
            int fromMonth,
            int months,
            Money unitAmount,
            int qty,
            BigDecimal discountPct,
            Money recurringAmount) {

        /** The price of some months in this phase, rounded half even once. */
        Money amount(int someMonths) {
            return net(unitAmount, qty, someMonths, discountPct);
        }

        /** How many months of this phase lie between two months of the path. */
        int monthsWithin(int from, int to) {
            int end = months == 0 ? to : Math.min(to, fromMonth + months);
            return Math.max(0, end - Math.max(from, fromMonth));
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Unit × quantity × months, less a discount in percent, rounded half even once to the minor unit. */
    static Money net(Money unit, int qty, int months, BigDecimal discountPct) {
        long list = Math.multiplyExact(Math.multiplyExact(unit.amount(), qty), months);
        if (discountPct.signum() == 0) {
            return new Money(list, unit.currency());
        }
        BigDecimal net = BigDecimal.valueOf(list)
                .multiply(HUNDRED.subtract(discountPct))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_EVEN);
        return new Money(net.longValueExact(), unit.currency());
    }
}
