package io.proffer.engine;

import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.engagement.Engaged.TrialDesign;
import io.proffer.engine.engagement.Engagement;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.incentive.IncentiveAnswer;
import io.proffer.engine.incentive.Incentives;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.pricing.Pricing;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.TableFailure;
import io.proffer.engine.value.CustomerFigure;
import io.proffer.engine.value.ValueAnswer;
import io.proffer.engine.value.ValueCases;
import io.proffer.engine.value.ValueQuestion;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices and weighs one offer without deciding: whether it is needed, and whether it is the moment, is not asked. A
 * bundle has its discount when it is made for the account; a loyalty reward is counted only when asked for, as if a
 * renewal packet were open. The price of a proposition that stands is honoured.
 */
public final class WhatIf {
    private final Engagement engagement;
    private final Pricing pricing;
    private final ValueCases valueCases;

    /** What would be under a rulebook. */
    public WhatIf(Rulebook rulebook) {
        this.engagement = new Engagement(rulebook);
        this.pricing = new Pricing(rulebook);
        this.valueCases = new ValueCases(rulebook);
    }

    /**
     * A wish that names no seats, for as many as a decision of this account would propose: those the row of the need asks
     * for, else the offer's own.
     */
    public Wish asProposed(Snapshot snapshot, Offer offer, Wish wish) {
        Subscription subscription = snapshot.account().subscription();
        Integer licensed = subscription == null ? null : subscription.seatsLicensed();
        if (offer.family() != OfferFamily.SEAT || wish.seats() != null || licensed == null) {
            return wish;
        }
        int more = seatsToAdd(snapshot, offer);
        return more <= 0 ? wish : wish.withSeats((int) Math.min((long) licensed + more, Integer.MAX_VALUE));
    }

    /** A table that cannot be asked finds no need; its price the offer has nevertheless. */
    private int seatsToAdd(Snapshot snapshot, Offer offer) {
        try {
            return engagement.seatsToAdd(snapshot, offer);
        } catch (TableFailure e) {
            return offer.seats();
        }
    }

    /**
     * The price of an offer.
     *
     * @param quoteId id the quote will carry
     * @param loyalty true to count the loyalty reward of the wished term
     */
    public PriceAnswer price(Snapshot snapshot, Offer offer, Wish wish, boolean loyalty, String quoteId) {
        return pricing.price(new PriceQuestion(
                quoteId,
                snapshot.account(),
                offer,
                0,
                snapshot.day(),
                trialDays(snapshot, offer),
                snapshot.facts(),
                backOutWindow(snapshot, offer),
                incentive(snapshot, offer, wish, loyalty),
                snapshot.memory().promised(offer.key(), snapshot.asOf()).orElse(null),
                wish));
    }

    /** How long a trial would run, also one that no row grants now: by the design that comes closest. */
    private int trialDays(Snapshot snapshot, Offer offer) {
        try {
            return engagement.trial(snapshot, offer).map(TrialDesign::days).orElse(0);
        } catch (TableFailure e) {
            return 0;
        }
    }

    /** A promise that cannot be looked up is not made. */
    private @Nullable Duration backOutWindow(Snapshot snapshot, Offer offer) {
        try {
            return engagement.backOutWindow(snapshot, offer).orElse(null);
        } catch (TableFailure e) {
            return null;
        }
    }

    private static @Nullable Incentive incentive(Snapshot snapshot, Offer offer, Wish wish, boolean loyalty) {
        int term = wish.termMonths() == null ? 0 : wish.termMonths();
        IncentiveAnswer answer = new Incentives(snapshot).of(offer, term);
        boolean granted = answer instanceof IncentiveAnswer.Granted given
                && (loyalty || given.incentive().kind() == Incentive.Kind.BUNDLE);
        return granted ? ((IncentiveAnswer.Granted) answer).incentive() : null;
    }

    /**
     * What a customer gains at a quote.
     *
     * @param valueCaseId id the value case will carry
     * @param horizonMonths months to look ahead, 1 to 120
     * @param figures the customer's own figures; they always win
     */
    public ValueAnswer value(
            Snapshot snapshot, Quote quote, String valueCaseId, int horizonMonths, List<CustomerFigure> figures) {
        Offer offer = snapshot.rulebook().catalog().offers().get(quote.offerKey());
        return valueCases.weigh(new ValueQuestion(
                valueCaseId, snapshot.account(), offer, quote, snapshot.facts(), horizonMonths, figures, false));
    }
}
