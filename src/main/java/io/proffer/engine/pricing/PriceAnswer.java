package io.proffer.engine.pricing;

import io.proffer.engine.verdict.Refusal;
import org.jspecify.annotations.Nullable;

/** What pricing says of an offer. */
public sealed interface PriceAnswer {

    /**
     * It has a price, and the step is bearable.
     *
     * @param quote the price path
     */
    record Priced(Quote quote) implements PriceAnswer {}

    /**
     * It has none that could be proposed.
     *
     * @param refusal verdict NO_VALID_PRICE with its reasons, or ERROR when a row cannot be carried out
     * @param refused the quote whose step is too large or starts from nothing, null when no price could be found at all
     */
    record NoPrice(Refusal refusal, @Nullable Quote refused) implements PriceAnswer {}

    /**
     * Accepting it changes nothing that is paid.
     *
     * @param afterwards for a trial: what the plan would cost once the trial is over, guarded or not; null for others
     */
    record Unpriced(@Nullable Quote afterwards) implements PriceAnswer {}
}
