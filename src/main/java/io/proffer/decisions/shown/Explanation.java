package io.proffer.decisions.shown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.decisions.StoredDecision;
import io.proffer.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Why the offers of a decision ended as they did.
 *
 * @param decisionId decision
 * @param accountId account
 * @param asOf instant of the decision
 * @param ruleset rulebook it was made with
 * @param contextHash fingerprint of the facts it was made from
 * @param offers each with its verdict, reasons, rows, quote and value case
 * @param funnel how many candidates each stage let through
 * @param moments moments the rules saw
 * @param warnings facts that were missing
 */
public record Explanation(
        String decisionId,
        String accountId,
        String asOf,
        JsonNode ruleset,
        String contextHash,
        List<JsonNode> offers,
        JsonNode funnel,
        JsonNode moments,
        JsonNode warnings) {
    /** Copies the list. */
    public Explanation {
        offers = List.copyOf(offers);
    }

    /**
     * The explanation of a stored decision.
     *
     * @param offerKey the offer to explain, null for all
     * @return empty when the decision does not speak of that offer
     */
    public static Optional<Explanation> of(StoredDecision stored, @Nullable String offerKey) {
        ObjectNode body = CanonicalJson.readBack(stored.body().bytes());
        List<JsonNode> offers = new ArrayList<>();
        List.of("propositions", "rejected")
                .forEach(list -> StreamSupport.stream(body.withArray(list).spliterator(), false)
                        .filter(offer -> offerKey == null
                                || offer.path("offerKey").asText().equals(offerKey))
                        .forEach(offers::add));
        return offerKey != null && offers.isEmpty() ? Optional.empty() : Optional.of(of(body, offers));
    }

    private static Explanation of(ObjectNode body, List<JsonNode> offers) {
        return new Explanation(
                body.path("id").asText(),
                body.path("accountId").asText(),
                body.path("asOf").asText(),
                body.path("ruleset"),
                body.path("contextHash").asText(),
                offers,
                body.path("funnel"),
                body.path("moments"),
                body.path("warnings"));
    }
}
