package io.proffer.api.prices;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.decision.Decision.RulesetRef;
import io.proffer.engine.pricing.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for an exception in the contract.
 *
 * @param discountPct percent that is asked for
 * @param standardDiscountPct percent that the rules give, null for none
 * @param answerBy by when whoever approves has to answer
 * @param concession what it costs in the first year beside the standard price
 * @param quote the price with the exception
 */
record ExceptionAnswer(
        String id,
        String offerKey,
        String state,
        BigDecimal discountPct,
        @Nullable BigDecimal standardDiscountPct,
        String reason,
        Instant requestedAt,
        Instant answerBy,
        Quote.Approval approval,
        Money concession,
        Quote quote,
        String accountId,
        Instant asOf,
        RulesetRef ruleset) {}
