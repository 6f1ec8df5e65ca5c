package io.proffer.engine.value;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import io.proffer.engine.pricing.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which offer to weigh, at which price.
 *
 * @param valueCaseId id the value case will carry
 * @param account the account with derived figures completed
 * @param offer the offer
 * @param quote its quote; for a trial, the quote of the plan after it; null when it changes nothing that is paid
 * @param facts the facts of the account, bound for the rulebook's vocabulary; never changed here
 * @param horizonMonths months to look ahead, 12 by default, at most 120
 * @param figures the customer's own figures
 * @param customerAsked true when the customer asked for the offer: only that passes the gate
 */
public record ValueQuestion(
        String valueCaseId,
        Account account,
        Offer offer,
        @Nullable Quote quote,
        Facts facts,
        int horizonMonths,
        List<CustomerFigure> figures,
        boolean customerAsked) {

    /** Months looked ahead when nothing else is said. */
    public static final int DEFAULT_HORIZON = 12;

    /** Copies the figures and refuses a horizon that cannot be weighed. */
    public ValueQuestion {
        figures = List.copyOf(figures);
        if (horizonMonths < 1 || horizonMonths > 120) {
            throw new IllegalArgumentException("The horizon is " + horizonMonths + " months. Give 1 to 120.");
        }
    }

    /** The question the decision flow asks: twelve months, no figures of the customer's own. */
    public static ValueQuestion ofDecision(
            String valueCaseId, Account account, Offer offer, @Nullable Quote quote, Facts facts) {
        return new ValueQuestion(valueCaseId, account, offer, quote, facts, DEFAULT_HORIZON, List.of(), false);
    }

    /** The same question, asked for by the customer. */
    public ValueQuestion askedByCustomer() {
        return new ValueQuestion(valueCaseId, account, offer, quote, facts, horizonMonths, figures, true);
    }
}
