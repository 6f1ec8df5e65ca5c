package io.proffer.scenarios;

import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a scenario expects: an answer of one table, or the end of one offer in the whole decision. */
public sealed interface Expectation {

    /**
     * These rows of a table answer under its hit policy.
     *
     * @param table key of the table
     * @param rows ids of the rows, empty when none may answer
     */
    record RowsHit(Wanted<String> table, Wanted<List<String>> rows) implements Expectation {}

    /**
     * An offer ends so in the decision for the account.
     *
     * @param offer key of the offer
     * @param verdict how it ends, null when the scenario does not say
     * @param reason code that must be among its reasons, null when the scenario does not say
     * @param prices figures its quote must hold
     */
    record OfferEnds(
            Wanted<String> offer,
            @Nullable Wanted<Verdict> verdict,
            @Nullable Wanted<String> reason,
            Map<PriceFigure, Wanted<BigDecimal>> prices)
            implements Expectation {
        /** Copies the map. */
        public OfferEnds {
            prices = Map.copyOf(prices);
        }

        /** The figure the quote must hold. */
        public Optional<Wanted<BigDecimal>> price(PriceFigure figure) {
            return Optional.ofNullable(prices.get(figure));
        }
    }
}
