package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.incentive.Incentive.Reward;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an offer costs from today on, or from the end of a trial on, with the reason of every figure. The billing system
 * stays the truth.
 *
 * <p>The lines are the first twelve months of what the offer charges and sum to {@code totals.year1}, to the cent.
 * For seats and add-ons they hold only what is added; for a change of plan or billing they replace what is paid for the
 * plan now. What is paid beside the plan goes on: it is in {@code current} and in {@code target}, and in no line.
 *
 * @param id id of the quote
 * @param offerKey offer it prices
 * @param current what the account pays now
 * @param target what it would pay
 * @param lines first twelve months, each rounded half even once
 * @param discounts what was taken off the list prices of the lines
 * @param fees services beside the lines, each with its price, whether it is charged or not; no other fee exists
 * @param pricePath every phase from the start to the end of the term
 * @param step rise of the recurring price and the row that judged it, null when nothing is paid now: then no rise can be
 *     judged
 * @param proration what the change costs inside the running period, null when it starts with a new one or the
 *     period is unknown
 * @param renewal what a renewal costs as far as it is known today
 * @param terms what the customer may rely on
 * @param totals sums
 * @param savings what is saved, null when nothing is
 * @param approval who must agree
 * @param alternatives the other billing interval and the next smaller step
 * @param anchor list price the quote starts from
 * @param rewards what a commitment or a bundle is rewarded with, perks included
 * @param priceHoldUntil last day on which this price stands
 * @param priceHeld true when the price is the one of a proposition that still stands
 * @param taxIncluded always false
 * @param authoritative always false
 */
public record Quote(
        String id,
        String offerKey,
        Position current,
        Position target,
        List<Line> lines,
        List<Discount> discounts,
        List<Fee> fees,
        PricePath pricePath,
        @Nullable PriceStep step,
        @Nullable Proration proration,
        Renewal renewal,
        Terms terms,
        Totals totals,
        @Nullable Savings savings,
        Approval approval,
        List<Alternative> alternatives,
        Anchor anchor,
        List<Reward> rewards,
        LocalDate priceHoldUntil,
        boolean priceHeld,
        boolean taxIncluded,
        boolean authoritative) {

    /** Copies the lists. */
    public Quote {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        fees = List.copyOf(fees);
        alternatives = List.copyOf(alternatives);
        rewards = List.copyOf(rewards);
    }

    /** As people read it: see {@link ShownQuote}. The guard and promises go by the exact figures. */
    public Quote rounded() {
        return ShownQuote.of(this);
    }

    /** The purchase and the price that are promised until {@code priceHoldUntil}. */
    public HeldTerms promise() {
        return target.heldUntil(priceHoldUntil, pricePath.lastDiscountPct(), givenPct());
    }

    /** Not known of what was promised before: that says it itself. */
    private @Nullable BigDecimal givenPct() {
        BigDecimal pct = BigDecimal.ZERO;
        for (Discount discount : discounts) {
            if (discount.sourceRow() == null) {
                return null;
            }
            pct = discount.isGiven() ? pct.add(discount.pct()) : pct;
        }
        return pct;
    }

    /** Rise of the recurring revenue of a year once the whole price is paid; negative when the customer saves. */
    public Money deltaArr() {
        return target.recurringYear().minus(current.recurringYear());
    }

    /**
     * What is paid, before or after.
     *
     * @param planKey plan
     * @param billingInterval how often it is billed
     * @param termMonths committed months, null when not known
     * @param seats seats
     * @param unitAmount list price of a unit for a month, null when not known
     * @param discountPct percent off the list price; null when not known, or when seats added to others have another
     *     price than those: then the lines say what is taken off the price of the new ones
     * @param recurringYear recurring amount of twelve months
     */
    public record Position(
            String planKey,
            BillingInterval billingInterval,
            @Nullable Integer termMonths,
            int seats,
            @Nullable Money unitAmount,
            @Nullable BigDecimal discountPct,
            Money recurringYear) {

        /** The same as a promise that holds until a day, at the discount of what is bought. */
        HeldTerms heldUntil(LocalDate day, BigDecimal pct, @Nullable BigDecimal givenPct) {
            return new HeldTerms(
                    planKey, seats, termMonths, billingInterval, unitAmount, pct, recurringYear, day, givenPct);
        }
    }

    /**
     * One charge.
     *
     * @param key plan or add-on
     * @param description for people
     * @param qty units
     * @param unitAmount list price of a unit for a month
     * @param amount what is paid for the period, after discount
     * @param periodStart first day
     * @param periodEnd first day after it
     * @param recurring true when it is paid again
     * @param because the rows and figures that make the amount
     */
    public record Line(
            String key,
            String description,
            int qty,
            Money unitAmount,
            Money amount,
            LocalDate periodStart,
            LocalDate periodEnd,
            boolean recurring,
            String because) {}

    /**
     * What was taken off.
     *
     * @param sourceRow row that grants it, null when it was promised with an earlier proposition
     * @param pct percentage points off the list price; for a ramp, percent off the price before it
     * @param amount taken off the lines, above zero
     * @param reason for people
     */
    public record Discount(@Nullable RowRef sourceRow, BigDecimal pct, Money amount, String reason) {
        /** What everyone gets for the same purchase, and what softens a step, is a price and no gift. */
        private static final Set<String> PRICE_TABLES = Set.of("discount_grid", "price_shock_guard");

        /** True when not everybody gets it, or when that is not known of what was promised earlier. */
        public boolean isGiven() {
            return sourceRow == null || !PRICE_TABLES.contains(sourceRow.table());
        }
    }

    /**
     * A service that comes once with the offer.
     *
     * @param key stable key
     * @param description for people
     * @param price what it costs once, 0 allowed
     * @param optional true when it is charged only if it is wanted
     * @param chosen true when it is charged
     * @param amount what is charged: the price, or 0 when it was not chosen
     */
    public record Fee(String key, String description, Money price, boolean optional, boolean chosen, Money amount) {}

    /**
     * How far the recurring price rises.
     *
     * @param upliftPct percent of what is paid now, at most six decimals; null when nothing is paid now and a row judged
     *     it nevertheless
     * @param action ALLOW, RAMP, ASSISTED, OFFER_TRIAL_FIRST or USE_NEXT_SMALLER_STEP
     * @param row row of the guard, null when none judged it
     */
    public record PriceStep(
            @Nullable BigDecimal upliftPct,
            String action,
            @Nullable RowRef row) {
        PriceStep rounded() {
            return new PriceStep(upliftPct == null ? null : upliftPct.setScale(2, RoundingMode.HALF_EVEN), action, row);
        }
    }

    /**
     * The renewal as far as it is known.
     *
     * @param startOn first day of the next term, null when not known
     * @param unitAmount today's list price of a unit for a month, which a renewal starts from
     * @param upliftCapPct most the price may rise, null when no policy promises a cap
     * @param noticeBy last day to give notice; null when it has passed, or the next term or the notice period is not known
     * @param row row that promises it, null for none
     */
    public record Renewal(
            @Nullable LocalDate startOn,
            Money unitAmount,
            @Nullable BigDecimal upliftCapPct,
            @Nullable LocalDate noticeBy,
            @Nullable RowRef row) {}

    /**
     * What the customer may rely on; nothing is promised that no table or offer says.
     *
     * @param effectiveFrom first day of the change; after a trial the day on which it ends
     * @param noticePeriod null when no policy names one
     * @param stepDownDays days in which the customer may step back, 0 for none
     * @param stepDownUntil last day of them, null for none
     * @param sunset what happens when a trial ends or the customer steps back, null when nothing ends
     * @param backOutWindow time in which an annual switch may be taken back, null for none
     */
    public record Terms(
            LocalDate effectiveFrom,
            @Nullable Period noticePeriod,
            int stepDownDays,
            @Nullable LocalDate stepDownUntil,
            @Nullable String sunset,
            @Nullable Duration backOutWindow) {}

    /**
     * The sums.
     *
     * @param firstInvoice next invoice because of this change, a credit when negative; null when the running period is
     *     unknown, or over when a trial ends
     * @param year1 first twelve months of the lines and fees
     * @param tcv one full committed term of the lines and fees, also where the change joins a running term and ends with
     *     it: the price path is shorter then
     * @param incrementalYear1 first twelve months above what would be paid without the offer
     */
    public record Totals(@Nullable Money firstInvoice, Money year1, Money tcv, Money incrementalYear1) {}

    /**
     * What is saved in twelve months.
     *
     * @param amount above zero
     * @param pct percent of the basis, two decimals
     * @param basis what it is compared with
     */
    public record Savings(Money amount, BigDecimal pct, String basis) {}

    /**
     * Who must agree.
     *
     * @param required true when the order waits for it
     * @param level AUTO, ASSISTED when a person goes with the order, or CSM_MANAGER, DEAL_DESK, CRO_AND_CFO
     * @param row row that says so, null for none
     * @param slaHours hours within which they answer, 0 when nobody is asked
     */
    public record Approval(
            boolean required, String level, @Nullable RowRef row, BigDecimal slaHours) {}

    /**
     * Another way to buy.
     *
     * @param kind OTHER_BILLING_INTERVAL or NEXT_SMALLER_STEP
     * @param planKey plan
     * @param billingInterval how often it is billed
     * @param seats seats of the account afterwards
     * @param unitAmount list price of a unit for a month
     * @param discountPct percent off it; null when the seats of now have another price than those added to them
     * @param recurringYear recurring amount of twelve months of the whole account
     * @param incrementalYear above what is paid now
     * @param savings what the other billing interval saves in twelve months against this quote, null when nothing
     */
    public record Alternative(
            String kind,
            String planKey,
            BillingInterval billingInterval,
            int seats,
            Money unitAmount,
            @Nullable BigDecimal discountPct,
            Money recurringYear,
            Money incrementalYear,
            @Nullable Savings savings) {}

    /**
     * A true list price.
     *
     * @param key plan or add-on
     * @param billingInterval interval of the price
     * @param unitAmount price of a unit for a month
     * @param rowId row of the price list
     */
    public record Anchor(String key, BillingInterval billingInterval, Money unitAmount, String rowId) {}
}
