package io.proffer.api.prices;

import io.proffer.engine.decision.Decision.RulesetRef;
import io.proffer.engine.verdict.Reason;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the price desk adds in the contract to what the engine says.
 *
 * @param verdict of a quote PRICED or NO_VALID_PRICE, of a value case PASSES or VALUE_BELOW_THRESHOLD
 * @param reasons why it may not be proposed, none where it may
 */
record PriceGround(
        String accountId,
        Instant asOf,
        RulesetRef ruleset,

        @Schema(enumeration = {"PRICED", "NO_VALID_PRICE", "PASSES", "VALUE_BELOW_THRESHOLD"})
        String verdict,

        List<Reason> reasons,
        List<String> counterfactuals) {}
