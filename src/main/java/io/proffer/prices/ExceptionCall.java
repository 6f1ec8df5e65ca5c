package io.proffer.prices;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.RecordReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for a discount beside the rules.
 *
 * @param accountId account
 * @param offerKey offer of the catalogue
 * @param discountPct percent off the annual list price that is asked for, above 0
 * @param reason why, for those who approve
 * @param seats seats of the account afterwards, null for as many as a decision of the account would propose: those the
 *     row of the need asks for, else the offer's own
 * @param termMonths committed term, null for the offer's
 * @param asOf instant to price for, null for now
 */
public record ExceptionCall(
        String accountId,
        String offerKey,
        BigDecimal discountPct,
        String reason,
        @Nullable Integer seats,
        @Nullable Integer termMonths,
        @Nullable Instant asOf) {

    static final RecordReader READER = RecordReader.of(
            ExceptionCall.class,
            new FieldRules(
                            Set.of(
                                    "ExceptionCall.accountId",
                                    "ExceptionCall.offerKey",
                                    "ExceptionCall.discountPct",
                                    "ExceptionCall.reason"),
                            Set.of(),
                            QuoteCall.RANGES)
                    .forAdmins());

    Wish wish(@Nullable BigDecimal exceptionPct) {
        return new Wish(seats, termMonths, BillingInterval.YEAR, Set.of(), exceptionPct);
    }
}
