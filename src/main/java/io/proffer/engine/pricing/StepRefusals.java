package io.proffer.engine.pricing;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.pricing.Quote.Alternative;
import io.proffer.engine.pricing.rule.PriceList;
import io.proffer.engine.pricing.rule.Refusals;
import io.proffer.engine.pricing.rule.StepGuard;
import io.proffer.engine.pricing.rule.StepGuard.Judgement;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.verdict.Explain;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses a quote whose step is too large, or that saves nothing though it says it would, and says what could be borne. */
final class StepRefusals {
    private final PriceList prices;
    private final StepGuard guard;

    StepRefusals(PriceList prices, StepGuard guard) {
        this.prices = prices;
        this.guard = guard;
    }

    /** Why the quote may not be proposed, empty when it may. */
    Optional<Refusal> refuse(Ask ask, Quote quote, Judgement judgement) {
        return switch (judgement.action()) {
            case "OFFER_TRIAL_FIRST" ->
                Optional.of(changesPlan(quote) ? trialFirst(quote, judgement) : smallerStep(ask, quote, judgement));
            case "USE_NEXT_SMALLER_STEP" -> Optional.of(smallerStep(ask, quote, judgement));
            default -> noSaving(ask.question().offer(), quote);
        };
    }

    /** A trial shows what another plan is worth; of more seats there is nothing to try. */
    private static boolean changesPlan(Quote quote) {
        return !quote.target().planKey().equals(quote.current().planKey());
    }

    /** An annual switch must save something; a longer term must at least not cost more. */
    private static Optional<Refusal> noSaving(Offer offer, Quote quote) {
        long rise = quote.deltaArr().amount();
        boolean fails = offer.family() == OfferFamily.BILLING_SWITCH && rise >= 0
                || offer.family() == OfferFamily.LOYALTY && rise > 0;
        return fails
                ? Optional.of(
                        Refusals.noPrice(
                                "It would cost " + text(quote.target().recurringYear())
                                        + " a year, which is no saving on the "
                                        + text(quote.current().recurringYear())
                                        + " paid now: what the account pays is already better than list price and discount grid."))
                : Optional.empty();
    }

    private Refusal trialFirst(Quote quote, Judgement judgement) {
        String plan = quote.target().planKey();
        Optional<String> trial = prices.catalog().offers().values().stream()
                .filter(offer -> offer.family() == OfferFamily.TRIAL && plan.equals(offer.toPlan()))
                .filter(offer -> offer.status().equals("ACTIVE"))
                .map(Offer::key)
                .findFirst();
        Map<String, Object> params = params(quote, judgement);
        trial.ifPresent(key -> params.put("trialOffer", key));
        String text = rise(quote, judgement) + " A trial of " + prices.name(plan) + " comes first"
                + trial.map(key -> ": " + key + ".").orElse("; the catalogue has none.");
        return refusal(
                "PRICE_STEP_LARGE",
                params,
                text,
                judgement,
                trial.map(key -> "Start " + key + " first").orElse(null));
    }

    private Refusal smallerStep(Ask ask, Quote quote, Judgement judgement) {
        Map<String, Object> params = params(quote, judgement);
        Optional<Alternative> bearable = quote.alternatives().stream()
                .filter(step -> step.kind().equals(Alternatives.NEXT_SMALLER_STEP))
                .filter(step -> isBearable(ask, quote, step))
                .findFirst();
        bearable.ifPresent(step -> {
            params.put("nextPlan", step.planKey());
            params.put("nextSeats", BigDecimal.valueOf(step.seats()));
            params.put("nextRecurringYear", step.recurringYear().major());
        });
        String next = bearable.map(step -> prices.name(step.planKey()) + " with " + step.seats() + " seats for "
                        + text(step.recurringYear()) + " a year would be bearable")
                .orElse(null);
        String text = rise(quote, judgement)
                + (next == null ? " No smaller step of the price list is bearable." : " " + next + ".");
        return refusal("PRICE_STEP_TOO_LARGE", params, text, judgement, next);
    }

    private boolean isBearable(Ask ask, Quote quote, Alternative step) {
        BigDecimal uplift = StepGuard.upliftPct(
                quote.current().recurringYear().amount(), step.recurringYear().amount());
        Integer term = quote.target().termMonths();
        return guard.judge(ask.sheet(), ask.from(term == null ? 1 : term, step.seats()), uplift)
                .isBearable();
    }

    private static Refusal refusal(
            String code, Map<String, Object> params, String text, Judgement judgement, @Nullable String instead) {
        String given = judgement.row() == null
                ? code
                : judgement.row().code("reasonCode").orElse(code);
        Reason reason = new Reason(given, Stage.PRICING, params, text, judgement.ref());
        NearMiss miss = judgement.nearest();
        List<String> changes = new ArrayList<>(3);
        if (instead != null) {
            changes.add(instead);
        }
        if (miss != null) {
            changes.addAll(Explain.counterfactuals(miss, null));
        }
        return new Refusal(
                Verdict.NO_VALID_PRICE,
                Stage.PRICING,
                List.of(reason),
                miss == null ? null : Explain.nearest(miss, null),
                changes,
                null);
    }

    private static Map<String, Object> params(Quote quote, Judgement judgement) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("upliftPct", judgement.upliftPct() == null ? "unknown" : percent(judgement.upliftPct()));
        Integer term = quote.target().termMonths();
        params.put("termMonths", term == null ? "unknown" : BigDecimal.valueOf(term));
        params.put("recurringYearNow", quote.current().recurringYear().major());
        params.put("recurringYearThen", quote.target().recurringYear().major());
        return params;
    }

    private static String rise(Quote quote, Judgement judgement) {
        String pct = judgement.upliftPct() == null
                ? ""
                : " (+" + percent(judgement.upliftPct()).toPlainString() + " %)";
        return "The recurring price would rise from " + text(quote.current().recurringYear()) + " to "
                + text(quote.target().recurringYear()) + " a year" + pct + ".";
    }

    private static BigDecimal percent(BigDecimal pct) {
        BigDecimal rounded = pct.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static String text(Money money) {
        return money.major().toPlainString() + " " + money.currency();
    }
}
