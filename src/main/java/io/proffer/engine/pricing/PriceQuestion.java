package io.proffer.engine.pricing;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which offer to price, for whom and when.
 *
 * @param quoteId id the quote will carry
 * @param account the account with derived figures completed
 * @param offer the offer; its {@code termMonths} of 0 keeps the current term
 * @param seatsToAdd seats the need asks for, 0 to take those of the offer
 * @param day the day of the decision
 * @param trialDays days of a trial before it, after which the change would take effect; 0 without one
 * @param facts the facts of the account, bound for the rulebook's vocabulary; never changed here
 * @param backOutWindow time in which an annual switch may be taken back, null when no rule promises one
 * @param incentive loyalty rewards or bundle discount the account is entitled to, null for none
 * @param held price promised by a proposition that still stands, null for none
 * @param wish what the customer wants otherwise
 */
public record PriceQuestion(
        String quoteId,
        Account account,
        Offer offer,
        int seatsToAdd,
        LocalDate day,
        int trialDays,
        Facts facts,
        @Nullable Duration backOutWindow,
        @Nullable Incentive incentive,
        @Nullable HeldTerms held,
        Wish wish) {

    /**
     * What is wanted instead of what the offer says.
     *
     * @param seats seats of the account afterwards, null for the offer's
     * @param termMonths committed term, null for the offer's
     * @param billingInterval billing interval, null for the offer's
     * @param services optional services to include
     * @param exceptionPct discount asked for beside the rules, in percent; null for none
     */
    public record Wish(
            @Nullable Integer seats,
            @Nullable Integer termMonths,
            @Nullable BillingInterval billingInterval,
            Set<String> services,
            @Nullable BigDecimal exceptionPct) {
        /** The offer as it is. */
        public static final Wish NONE = new Wish(null, null, null, Set.of(), null);

        /** Copies the set. */
        public Wish {
            services = Set.copyOf(services);
        }

        /** The same wish with a number of seats afterwards. */
        public Wish withSeats(int number) {
            return new Wish(number, termMonths, billingInterval, services, exceptionPct);
        }
    }

    /** The day on which the change would take effect. */
    LocalDate startOn() {
        return day.plusDays(trialDays);
    }

    /** The same question about another offer, without what was granted or promised for this one. */
    public PriceQuestion about(Offer other) {
        return new PriceQuestion(
                quoteId, account, other, seatsToAdd, day, trialDays, facts, backOutWindow, null, null, wish);
    }
}
