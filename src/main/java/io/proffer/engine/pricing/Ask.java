package io.proffer.engine.pricing;

import io.proffer.engine.account.DerivedFigures;
import io.proffer.engine.account.Segment;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.context.Facts;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.pricing.rule.DiscountControls.Kind;
import io.proffer.engine.pricing.rule.Discounts.Extra;
import io.proffer.engine.pricing.rule.Grant.Part;
import io.proffer.engine.pricing.rule.Sale;
import org.jspecify.annotations.Nullable;

/**
 * A question with what is known to answer it.
 *
 * @param question the question
 * @param current what the account pays now
 * @param sheet facts that pricing tables may read; written over for each look-up
 * @param ownedPart what the add-on of a bundle comes to in a year for an account that pays it now; zero without one
 */
record Ask(PriceQuestion question, Quote.Position current, Facts sheet, Money ownedPart) {

    /** Seats of the account with some more; held to what an account can have, whatever is asked. */
    int seatsWith(int more) {
        return (int) Math.min((long) current.seats() + more, CurrentPrice.MOST_SEATS + 1L);
    }

    /** What is paid now in a year beside the plan, and goes on when only the plan changes. */
    Money besidePlan() {
        Subscription subscription = question.account().subscription();
        Money paid = current.recurringYear();
        return subscription == null ? Money.zero(currency()) : paid.minus(DerivedFigures.planYear(subscription, paid));
    }

    /**
     * What is paid now in a year beside the plan, and goes on when the offer is bought. An add-on that is paid now may be
     * the very one in a bundle: that much is said to end, and no more.
     */
    Money besideBought() {
        Money rest = besidePlan().minus(ownedPart);
        return rest.isPositive() ? rest : Money.zero(currency());
    }

    /** Where the customer comes from, with the term and the seats afterwards, as the step guard reads it. */
    Sale from(int termMonths, int seats) {
        return new Sale(current.planKey(), current.billingInterval(), termMonths, seats);
    }

    /** Seats of the account afterwards, before any minimum. */
    int seatsWanted() {
        Integer wanted = wish().seats();
        return wanted != null ? wanted : seatsWith(question.seatsToAdd());
    }

    Wish wish() {
        return question.wish();
    }

    /** The currency the account pays in. */
    String currency() {
        return current.recurringYear().currency();
    }

    /** The region the price list is read for, null when not known. */
    @Nullable
    String region() {
        return question.account().region();
    }

    /** The segment, null when not known. */
    @Nullable
    String segment() {
        Segment segment = question.account().segment();
        return segment == null ? null : segment.name();
    }

    /** The discount that would come beside the grid: an exception asked for, else what the account is entitled to. */
    Extra extra() {
        if (wish().exceptionPct() != null) {
            return new Extra(Kind.EXCEPTION, new Part(wish().exceptionPct(), null, "an exception that was asked for"));
        }
        Incentive incentive = question.incentive();
        return incentive == null
                ? Extra.NONE
                : incentive.price().map(reward -> extra(incentive, reward)).orElse(Extra.NONE);
    }

    private static Extra extra(Incentive incentive, Incentive.Reward reward) {
        boolean loyalty = incentive.kind() == Incentive.Kind.LOYALTY;
        String reason = loyalty ? "a commitment of several years" : "things bought together";
        return new Extra(loyalty ? Kind.LOYALTY : Kind.PROMO, new Part(reward.pct(), reward.row(), reason));
    }
}
