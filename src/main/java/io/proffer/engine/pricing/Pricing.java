package io.proffer.engine.pricing;

import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.pricing.DiscountGrid.Grant;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.pricing.PriceAnswer.Unpriced;
import io.proffer.engine.pricing.StepGuard.Judgement;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.TableFailure;
import java.util.Optional;
import java.util.stream.Stream;

/** Prices offers by the price list, the discount grid and the price step guard of one rulebook. Made once for it. */
public final class Pricing {
    private final PriceList prices;
    private final PriceFacts facts;
    private final DiscountGrid grid;
    private final StepGuard guard;
    private final Changes changes;
    private final Alternatives alternatives;
    private final StepRefusals stepRefusals;

    /** Pricing under a rulebook. */
    public Pricing(Rulebook rulebook) {
        prices = new PriceList(rulebook.catalog());
        facts = new PriceFacts(
                rulebook, Stream.of(rulebook.table(DiscountGrid.TABLE), rulebook.table(StepGuard.TABLE)));
        grid = new DiscountGrid(rulebook, facts);
        guard = new StepGuard(rulebook, facts);
        changes = new Changes(prices);
        alternatives = new Alternatives(prices, grid);
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

    /** A trial costs nothing; but a plan that has no price must not be tried. */
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
        Ask ask = new Ask(question, ((CurrentPrice.Known) current).position(), facts.sheet(question));
        Change change = changes.of(ask);
        if (change instanceof Change.Unpriceable no) {
            return new NoPrice(no.refusal(), null);
        }
        return quote(ask, (Change.Known) change);
    }

    private PriceAnswer quote(Ask ask, Change.Known change) {
        Grant grant = grid.grant(ask, change);
        if (!grant.unknown().isEmpty()) {
            return new NoPrice(Refusals.unknownTerms(grant.unknown()), null);
        }
        long now = ask.current().recurringYear().amount();
        long then = QuoteWriter.recurringYear(ask, change, grant).amount();
        Judgement judgement = guard.judge(ask, change.termMonths(), change.seats(), StepGuard.upliftPct(now, then));
        if (judgement.problem() != null) {
            return new NoPrice(judgement.problem(), null);
        }
        Quote quote = new QuoteWriter(ask, change, grant, judgement).write(alternatives.of(ask, change));
        return stepRefusals
                .refuse(ask, quote, judgement)
                .<PriceAnswer>map(refusal -> new NoPrice(refusal, quote))
                .orElseGet(() -> new Priced(quote));
    }
}
