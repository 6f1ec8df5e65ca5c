package io.proffer.engine.memory;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proposition that still stands.
 *
 * @param id {@code prp_…}
 * @param offerKey its offer
 * @param state PROPOSED, PRESENTED, ENGAGED, SNOOZED or PENDING_APPROVAL
 * @param proposedAt when it was proposed
 * @param expiresAt until when it stands
 * @param snoozedUntil when it wakes up, null when it does not sleep
 * @param terms what it was proposed at, null when nothing that is paid changes
 * @param holds its shares of budgets; null when it was remembered before they were
 */
public record OpenProposition(
        String id,
        String offerKey,
        String state,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable Instant snoozedUntil,
        @Nullable HeldTerms terms,
        @Nullable List<Share> holds) {

    /** Copies the list. */
    public OpenProposition {
        holds = holds == null ? null : List.copyOf(holds);
    }

    /** One of which is not known what it holds. */
    public OpenProposition(
            String id,
            String offerKey,
            String state,
            Instant proposedAt,
            Instant expiresAt,
            @Nullable Instant snoozedUntil,
            @Nullable HeldTerms terms) {
        this(id, offerKey, state, proposedAt, expiresAt, snoozedUntil, terms, null);
    }

    /**
     * What is reserved for it of a part of a budget.
     *
     * @param key budget key
     * @param dimension part of the budget, {@code *} when it is not divided
     * @param periodStart first day of the period, UTC
     * @param periodEnd last day of the period
     * @param amount how much, in the unit of the budget
     */
    public record Share(String key, String dimension, LocalDate periodStart, LocalDate periodEnd, BigDecimal amount) {}

    /** True when it is proposed again as it is: the same is bought at the same price, or still nothing is. */
    public boolean promises(@Nullable HeldTerms wanted) {
        return terms == null || wanted == null ? terms == wanted : terms.sameAs(wanted);
    }

    /** True when the customer said yes and somebody still has to agree. */
    public boolean isOrdered() {
        return state.equals("PENDING_APPROVAL");
    }

    /**
     * The purchase and the price that are promised while the proposition stands: the price holds when a later decision
     * proposes the same purchase, whatever the price list says by then.
     *
     * @param targetPlan plan after the change
     * @param seats seats after the change
     * @param termMonths committed term, null when not known
     * @param interval billing interval
     * @param unitPerMonth list price of a unit for a month, null when not known
     * @param discountPct discount in percent, 0 to 100; null when not known
     * @param recurringYear recurring price of a year
     * @param priceHoldUntil last day on which the price holds
     * @param givenPct of the discount what not everybody gets, in percentage points; null when not known
     */
    public record HeldTerms(
            String targetPlan,
            int seats,
            @Nullable Integer termMonths,
            BillingInterval interval,
            @Nullable Money unitPerMonth,
            @Nullable BigDecimal discountPct,
            Money recurringYear,
            LocalDate priceHoldUntil,
            @Nullable BigDecimal givenPct) {

        /** Terms of which is not known what not everybody gets. */
        public HeldTerms(
                String targetPlan,
                int seats,
                @Nullable Integer termMonths,
                BillingInterval interval,
                @Nullable Money unitPerMonth,
                @Nullable BigDecimal discountPct,
                Money recurringYear,
                LocalDate priceHoldUntil) {
            this(
                    targetPlan,
                    seats,
                    termMonths,
                    interval,
                    unitPerMonth,
                    discountPct,
                    recurringYear,
                    priceHoldUntil,
                    null);
        }

        /**
         * What of a discount at these terms not everybody gets, rounded half even to minor units; all of it when that is
         * not known.
         */
        public Money given(Money discount) {
            if (givenPct == null || discountPct == null || discountPct.signum() == 0) {
                return discount;
            }
            BigDecimal amount = BigDecimal.valueOf(discount.amount())
                    .multiply(givenPct)
                    .divide(discountPct, 0, RoundingMode.HALF_EVEN);
            return new Money(amount.longValueExact(), discount.currency());
        }

        /** True when the same is bought at the same price. */
        public boolean sameAs(HeldTerms other) {
            return targetPlan.equals(other.targetPlan)
                    && seats == other.seats
                    && Objects.equals(termMonths, other.termMonths)
                    && interval == other.interval
                    && recurringYear.equals(other.recurringYear);
        }
    }
}
