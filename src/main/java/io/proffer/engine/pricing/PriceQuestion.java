package io.proffer.engine.pricing;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which offer to price, for whom and when.
 *
 * @param quoteId id the quote will carry
 * @param account the account with derived figures completed
 * @param offer the offer; its {@code termMonths} of 0 keeps the current term
 * @param seatsToAdd seats the need asks for, 0 to take those of the offer
 * @param day the day of the decision, on which the change would take effect
 * @param facts the facts of the account, bound for the rulebook's vocabulary; never changed here
 * @param backOutWindow time in which an annual switch may be taken back, null when no rule promises one
 */
public record PriceQuestion(
        String quoteId,
        Account account,
        Offer offer,
        int seatsToAdd,
        LocalDate day,
        Facts facts,
        @Nullable Duration backOutWindow) {

    /** The same question about another offer. */
    public PriceQuestion about(Offer other) {
        return new PriceQuestion(quoteId, account, other, seatsToAdd, day, facts, backOutWindow);
    }
}
