package io.proffer.engine.pricing;

import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.Change.Charge;
import io.proffer.engine.pricing.Change.Timing;
import io.proffer.engine.pricing.Quote.Alternative;
import io.proffer.engine.pricing.Quote.Fee;
import io.proffer.engine.pricing.Quote.Savings;
import io.proffer.engine.pricing.Quote.Totals;
import io.proffer.engine.pricing.rule.Grant;
import io.proffer.engine.pricing.rule.RenewalTerms.Promise;
import io.proffer.engine.pricing.rule.StepGuard.Judgement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a quote: path, lines and sums of a change under a discount and the guard's judgement.
 *
 * <p>A change of plan inside a term ends with that term, so two contracts never run side by side; a ramp is a new
 * commitment and runs its full term from the day it starts.
 */
final class QuoteWriter {
    private static final int YEAR = 12;

    private final Ask ask;
    private final Settled settled;
    private final Change.Known change;
    private final Grant grant;
    private final Judgement judgement;
    private final boolean newTerm;

    /**
     * What the tables say of a change.
     *
     * @param change what is bought
     * @param grant discounts
     * @param judgement of the guard
     * @param promise for the renewal
     * @param fees services beside it
     * @param heldUntil last day of an earlier promise that sets the price, null for today's price
     */
    record Settled(
            Change.Known change,
            Grant grant,
            Judgement judgement,
            Promise promise,
            List<Fee> fees,
            @Nullable LocalDate heldUntil) {}

    QuoteWriter(Ask ask, Settled settled) {
        this.ask = ask;
        this.settled = settled;
        this.change = settled.change();
        this.grant = settled.grant();
        this.judgement = settled.judgement();
        this.newTerm =
                change.timing() == Timing.NEW_TERM || !judgement.ramp().phases().isEmpty();
    }

    /**
     * Writes it.
     *
     * @param alternatives other ways to buy
     * @param byTheMonth what is bought, in twelve months at the monthly list price; empty when it is not sold by the month
     */
    Quote write(List<Alternative> alternatives, Optional<Money> byTheMonth) {
        PriceQuestion question = ask.question();
        PathWriter path = new PathWriter(change, grant, judgement, endOn());
        Price main = change.main().price();
        Proration proration = Proration.of(ask, change, path.path().firstPeriod(), newTerm);
        Quote.Position target = target();
        return new Quote(
                question.quoteId(),
                question.offer().key(),
                ask.current(),
                target,
                path.lines(),
                path.discounts(),
                settled.fees(),
                path.path(),
                step(),
                proration,
                renewal(main.unitPerMonth()),
                terms(),
                totals(path.path(), proration),
                savings(target, byTheMonth),
                approval(),
                alternatives.stream().map(other -> compared(other, target)).toList(),
                new Quote.Anchor(main.planKey(), main.interval(), main.unitPerMonth(), main.rowId()),
                rewards(),
                priceHoldUntil(target),
                settled.heldUntil() != null,
                false,
                false);
    }

    private Quote.@Nullable PriceStep step() {
        return judgement.isFromNothing()
                ? null
                : new Quote.PriceStep(judgement.upliftPct(), judgement.action(), judgement.ref());
    }

    /** Perks, and the discounts among the rewards that the price has in it. */
    private List<Incentive.Reward> rewards() {
        Incentive incentive = ask.question().incentive();
        if (incentive == null) {
            return List.of();
        }
        return incentive.rewards().stream()
                .filter(reward -> reward.pct().signum() == 0 || settled.heldUntil() != null || isGranted(reward))
                .toList();
    }

    private boolean isGranted(Incentive.Reward reward) {
        return grant.parts().stream().anyMatch(part -> reward.row().equals(part.row()));
    }

    /** A promise that stands ends when it was said to end, also where today's price is the same. */
    private LocalDate priceHoldUntil(Quote.Position target) {
        if (settled.heldUntil() != null) {
            return settled.heldUntil();
        }
        LocalDate day = ask.question().day();
        LocalDate until = day.plusDays(ask.question().offer().propositionTtl().toDays());
        HeldTerms held = ask.question().held();
        boolean stands = held != null
                && !day.isAfter(held.priceHoldUntil())
                && held.sameAs(target.heldUntil(held.priceHoldUntil(), grant.pct(), null));
        return stands ? held.priceHoldUntil() : until;
    }

    private Quote.Renewal renewal(Money unit) {
        Promise promise = settled.promise();
        LocalDate start = endOn();
        return new Quote.Renewal(start, unit, promise.upliftCapPct(), noticeBy(promise, start), promise.row());
    }

    /** The last day to give notice; none where it has passed, or nothing is promised. */
    private @Nullable LocalDate noticeBy(Promise promise, LocalDate renewal) {
        LocalDate last = promise.noticePeriod() == null ? null : renewal.minus(promise.noticePeriod());
        return last == null || last.isBefore(ask.question().day()) ? null : last;
    }

    private Quote.Terms terms() {
        Offer offer = ask.question().offer();
        int days = judgement.stepDownDays(offer.stepDownDays());
        return new Quote.Terms(
                change.startOn(),
                settled.promise().noticePeriod(),
                days,
                days == 0 ? null : change.startOn().plusDays(days),
                offer.sunset(),
                ask.question().backOutWindow());
    }

    /** What billing by the year would save against this quote by the month. */
    private Alternative compared(Alternative other, Quote.Position target) {
        boolean dearer = other.kind().equals(Alternatives.OTHER_BILLING_INTERVAL)
                && target.billingInterval() == BillingInterval.MONTH;
        Money goesOn = ask.besideBought();
        Money now = target.recurringYear().minus(goesOn);
        Money then = other.recurringYear().minus(goesOn);
        return dearer
                ? Alternatives.saving(other, saved(now, then, now, "twelve months of the same billed by the month"))
                : other;
    }

    private Quote.Position target() {
        return new Quote.Position(
                change.planKey(),
                change.interval(),
                change.termMonths(),
                change.seats(),
                change.main().price().unitPerMonth(),
                grant.pct(),
                recurringYear(change, grant));
    }

    /** The recurring amount of a year once the change is paid in full. */
    static Money recurringYear(Change.Known change, Grant grant) {
        Money sum = change.beside();
        for (Charge charge : change.charges()) {
            sum = sum.plus(PricePath.net(charge.price().unitPerMonth(), charge.qty(), YEAR, grant.pct()));
        }
        return sum;
    }

    private LocalDate endOn() {
        Subscription subscription = ask.question().account().subscription();
        LocalDate running = subscription == null ? null : subscription.termEndOn();
        boolean ends = change.timing() == Timing.WITHIN_TERM && !newTerm;
        return ends && running != null && running.isAfter(change.startOn())
                ? running
                : change.startOn().plusMonths(change.termMonths());
    }

    private Totals totals(PricePath path, @Nullable Proration proration) {
        Money fees = Money.zero(ask.currency());
        for (Fee fee : settled.fees()) {
            fees = fees.plus(fee.amount());
        }
        Money year1 = path.recurringIn(YEAR);
        Money tcv = change.termMonths() == YEAR ? year1 : path.recurringIn(change.termMonths());
        Money more = year1.minus(change.replaced(ask.current()));
        Money first = firstInvoice(path, proration);
        return new Totals(first == null ? null : first.plus(fees), year1.plus(fees), tcv.plus(fees), more.plus(fees));
    }

    private @Nullable Money firstInvoice(PricePath path, @Nullable Proration proration) {
        if (proration != null) {
            return proration.net();
        }
        Subscription subscription = ask.question().account().subscription();
        LocalDate end = subscription == null ? null : subscription.termEndOn();
        return end == null || outlives(end) ? null : path.firstPeriod();
    }

    /** What runs when a trial ends is not known where the term of now is over by then. */
    private boolean outlives(LocalDate end) {
        return ask.question().trialDays() > 0 && end.isBefore(change.startOn());
    }

    /** Against what is paid now when the offer is about billing or term, else against paying month by month. */
    private @Nullable Savings savings(Quote.Position target, Optional<Money> byTheMonth) {
        Money bought = target.recurringYear().minus(change.beside());
        if (aboutTerms()) {
            Money plan = change.replaced(ask.current());
            return saved(plan, bought, plan, "what is paid now in twelve months");
        }
        if (change.interval() != BillingInterval.YEAR) {
            return null;
        }
        return byTheMonth
                .map(month -> saved(month, bought, month, "twelve months of the same at the monthly list price"))
                .orElse(null);
    }

    private boolean aboutTerms() {
        OfferFamily family = ask.question().offer().family();
        return family == OfferFamily.BILLING_SWITCH || family == OfferFamily.LOYALTY || family == OfferFamily.RENEWAL;
    }

    private static @Nullable Savings saved(Money before, Money after, Money of, String basis) {
        Money amount = before.minus(after);
        if (!amount.isPositive()) {
            return null;
        }
        BigDecimal pct = BigDecimal.valueOf(amount.amount())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(of.amount()), 2, RoundingMode.HALF_EVEN);
        return new Savings(amount, pct, basis);
    }

    /** Whoever must agree to the discount comes before the person who goes with the order. */
    private Quote.Approval approval() {
        Grant.Approval asked = grant.approval();
        if (!asked.isRequired() && judgement.action().equals("ASSISTED")) {
            return new Quote.Approval(false, "ASSISTED", judgement.ref(), BigDecimal.ZERO);
        }
        return new Quote.Approval(asked.isRequired(), asked.level(), asked.row(), asked.slaHours());
    }
}
