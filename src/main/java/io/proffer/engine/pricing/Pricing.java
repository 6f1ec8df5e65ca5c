package io.proffer.engine.pricing;

import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.catalog.Service;
import io.proffer.engine.context.Facts;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.pricing.PriceAnswer.Unpriced;
import io.proffer.engine.pricing.Quote.Fee;
import io.proffer.engine.pricing.QuoteWriter.Settled;
import io.proffer.engine.pricing.rule.Discounts;
import io.proffer.engine.pricing.rule.Grant;
import io.proffer.engine.pricing.rule.PriceFacts;
import io.proffer.engine.pricing.rule.PriceList;
import io.proffer.engine.pricing.rule.Refusals;
import io.proffer.engine.pricing.rule.RenewalTerms;
import io.proffer.engine.pricing.rule.RenewalTerms.Promise;
import io.proffer.engine.pricing.rule.StepGuard;
import io.proffer.engine.pricing.rule.StepGuard.Judgement;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.TableFailure;
import io.proffer.engine.verdict.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prices offers by the price list, the discount grid and the price step guard of one rulebook. Made once for it. */
public final class Pricing {
    private static final int YEAR = 12;

    private final PriceList prices;
    private final PriceFacts facts;
    private final Discounts discounts;
    private final RenewalTerms renewalTerms;
    private final StepGuard guard;
    private final Changes changes;
    private final Alternatives alternatives;
    private final StepRefusals stepRefusals;

    /** Pricing under a rulebook. */
    public Pricing(Rulebook rulebook) {
        prices = new PriceList(rulebook.catalog());
        facts = new PriceFacts(rulebook);
        discounts = new Discounts(rulebook, facts);
        renewalTerms = new RenewalTerms(rulebook, facts);
        guard = new StepGuard(rulebook, facts);
        changes = new Changes(prices);
        alternatives = new Alternatives(prices, discounts);
        stepRefusals = new StepRefusals(prices, guard);
    }

    /**
     * Prices an offer for an account, as of the day of the question.
     *
     * <p>A unit is sold at the list price of its plan, interval, currency and region. By the year, the discount grid is
     * applied once for the committed term and the seats of the account after the change; each line is rounded half even
     * once. The guard judges the recurring price of a year against what is paid now. An unknown fact refuses, naming
     * itself; a behaviour never changes a price.
     *
     * @return a quote, a refusal, or that no quote is needed; never an exception for any account
     */
    public PriceAnswer price(PriceQuestion question) {
        return switch (question.offer().family()) {
            case ADVOCACY, REWARD, CARE, EDUCATION -> new Unpriced(null);
            case TRIAL -> afterTrial(question);
            case UPGRADE, SEAT, ADDON, BUNDLE, BILLING_SWITCH, LOYALTY, RENEWAL -> sell(question);
        };
    }

    private PriceAnswer sell(PriceQuestion question) {
        try {
            return reckon(question);
        } catch (TableFailure e) {
            return new NoPrice(Refusals.brokenRow(String.valueOf(e.getMessage()), null), null);
        }
    }

    /** A trial is no step, however large that of the upgrade is; but a plan that has no price must not be tried. */
    private PriceAnswer afterTrial(PriceQuestion question) {
        Subscription subscription = question.account().subscription();
        String plan = subscription == null ? null : subscription.planKey();
        String target = question.offer().toPlan();
        Optional<Offer> upgrade = prices.catalog().offers().values().stream()
                .filter(offer -> offer.family() == OfferFamily.UPGRADE)
                .filter(offer -> offer.toPlan() != null && offer.toPlan().equals(target))
                .filter(offer ->
                        offer.fromPlans().isEmpty() || offer.fromPlans().contains(plan))
                .findFirst();
        PriceAnswer answer = sell(question.about(upgrade.orElse(question.offer())));
        if (answer instanceof NoPrice no && no.refused() == null) {
            return no;
        }
        return new Unpriced(answer instanceof Priced priced ? priced.quote() : ((NoPrice) answer).refused());
    }

    private PriceAnswer reckon(PriceQuestion question) {
        CurrentPrice current = CurrentPrice.of(question.account());
        if (current instanceof CurrentPrice.Unclear unclear) {
            return new NoPrice(unclear.refusal(), null);
        }
        Facts sheet = facts.sheet(question.facts(), question.offer());
        Quote.Position position = ((CurrentPrice.Known) current).position();
        Ask ask = new Ask(question, position, sheet, ownedPart(question, position));
        Change change = changes.of(ask);
        if (change instanceof Change.Unpriceable no) {
            return new NoPrice(no.refusal(), null);
        }
        Change.Known today = (Change.Known) change;
        Grant grant = discounts.grant(sheet, today.sale(), ask.extra());
        Optional<HeldPrice> held = HeldPrice.of(ask, today, grant);
        if (held.isEmpty() && !grant.unknown().isEmpty()) {
            return new NoPrice(Refusals.unknownTerms(grant.unknown()), null);
        }
        return judged(ask, held.orElseGet(() -> new HeldPrice(today, grant, LocalDate.MIN)));
    }

    /** The list price of a bundle's add-on, as it is billed now; what is sold otherwise cannot be paid now. */
    private Money ownedPart(PriceQuestion question, Quote.Position current) {
        Offer offer = question.offer();
        String currency = current.recurringYear().currency();
        boolean withPlan = offer.family() == OfferFamily.BUNDLE && offer.toPlan() != null;
        Optional<Price> price = !withPlan || offer.component() == null
                ? Optional.empty()
                : prices.find(
                        offer.component(),
                        current.billingInterval(),
                        currency,
                        question.account().region());
        return price.map(list ->
                        PricePath.net(list.unitPerMonth(), list.perSeat() ? current.seats() : 1, YEAR, BigDecimal.ZERO))
                .orElseGet(() -> Money.zero(currency));
    }

    private PriceAnswer judged(Ask ask, HeldPrice at) {
        Optional<List<Fee>> fees = fees(ask);
        if (fees.isEmpty()) {
            return new NoPrice(
                    Refusals.noPrice("A service of " + ask.question().offer().key() + " has no price in "
                            + ask.currency() + ". Add a row for it to the sheet services."),
                    null);
        }
        Change.Known change = at.change();
        long now = ask.current().recurringYear().amount();
        long then = QuoteWriter.recurringYear(change, at.grant()).amount();
        Judgement judgement =
                guard.judge(ask.sheet(), ask.from(change.termMonths(), change.seats()), StepGuard.upliftPct(now, then));
        Refusal problem = judgement.problem();
        if (problem != null && !judgement.isFromNothing()) {
            return new NoPrice(problem, null);
        }
        Promise promise = renewalTerms.of(ask.sheet(), change.sale());
        LocalDate heldUntil = at.until().equals(LocalDate.MIN) ? null : at.until();
        Settled settled = new Settled(change, at.grant(), judgement, promise, fees.get(), heldUntil);
        Quote quote =
                new QuoteWriter(ask, settled).write(alternatives.of(ask, change), alternatives.byTheMonth(ask, change));
        return Optional.ofNullable(problem)
                .or(() -> stepRefusals.refuse(ask, quote, judgement))
                .<PriceAnswer>map(refusal -> new NoPrice(refusal, quote))
                .orElseGet(() -> new Priced(quote));
    }

    /** Every service that goes with the offer; empty when one that is a part of it has no price. */
    private Optional<List<Fee>> fees(Ask ask) {
        Offer offer = ask.question().offer();
        List<Fee> fees = new ArrayList<>(3);
        for (String key : offer.services()) {
            Optional<Service> part = prices.catalog().service(key, ask.currency());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            fees.add(fee(part.get(), false, true));
        }
        for (Service service : prices.catalog().services()) {
            boolean shown = service.price().currency().equals(ask.currency())
                    && service.goesWith(offer.family(), ask.segment())
                    && !offer.services().contains(service.key());
            if (shown) {
                fees.add(fee(service, service.optional(), ask.wish().services().contains(service.key())));
            }
        }
        return Optional.of(fees);
    }

    private static Fee fee(Service service, boolean optional, boolean wanted) {
        boolean chosen = wanted || !optional;
        Money amount = chosen ? service.price() : Money.zero(service.price().currency());
        return new Fee(service.key(), service.name(), service.price(), optional, chosen, amount);
    }
}
