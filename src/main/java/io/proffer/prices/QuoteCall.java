package io.proffer.prices;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.NumberRange;
import io.proffer.json.typed.RecordReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call for a what-if quote.
 *
 * @param accountId account
 * @param offerKey offer of the catalogue
 * @param seats seats of the account afterwards, null for as many as a decision of the account would propose: those the
 *     row of the need asks for, else the offer's own
 * @param termMonths committed term, null for the offer's
 * @param billingInterval billing interval, null for the current one
 * @param services optional services to include
 * @param loyalty true to count the loyalty reward as if a renewal packet were open
 * @param asOf instant to price for, null for now
 */
public record QuoteCall(
        String accountId,
        String offerKey,
        @Nullable Integer seats,
        @Nullable Integer termMonths,
        @Nullable BillingInterval billingInterval,
        @Nullable List<String> services,
        @Nullable Boolean loyalty,
        @Nullable Instant asOf) {

    static final Map<String, NumberRange> RANGES =
            Map.of("seats", NumberRange.of(1, 1_000_000), "termMonths", NumberRange.of(1, 120));

    static final RecordReader READER = RecordReader.of(
            QuoteCall.class,
            new FieldRules(Set.of("QuoteCall.accountId", "QuoteCall.offerKey"), Set.of(), RANGES).forAdmins());

    Wish wish() {
        return new Wish(seats, termMonths, billingInterval, services == null ? Set.of() : Set.copyOf(services), null);
    }

    boolean countsLoyalty() {
        return Boolean.TRUE.equals(loyalty);
    }
}
