package io.proffer.decisions.shown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.decisions.Detail;
import io.proffer.decisions.StoredDecision;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.verdict.Reason;
import io.proffer.json.CanonicalJson;
import io.proffer.json.JsonExcerpt;
import io.proffer.json.PackedJson;
import java.util.List;
import java.util.Map;

/** Leaves out of a decision what an answer should not carry; the same from a decision and from its stored body. */
public final class Details {
    private static final JsonExcerpt SUMMARY = JsonExcerpt.without("rejected", "quote", "valueCase");

    private Details() {}

    /** The canonical bytes of a decision at a level of detail. */
    public static byte[] bytes(Decision decision, Detail detail) {
        return CanonicalJson.bytes(
                switch (detail) {
                    case FULL -> decision;
                    case SUMMARY ->
                        with(
                                decision,
                                decision.propositions(),
                                decision.rejected().stream()
                                        .map(Details::summary)
                                        .toList(),
                                decision.withheld());
                    case NONE ->
                        with(
                                decision,
                                decision.propositions().stream()
                                        .map(Details::bare)
                                        .toList(),
                                decision.rejected().stream().map(Details::bare).toList(),
                                decision.withheld().stream().map(Details::bare).toList());
                });
    }

    /** The level of detail a stored decision was asked with. */
    public static Detail asked(StoredDecision stored) {
        String explain =
                CanonicalJson.readBack(stored.request()).path("explain").asText(Detail.SUMMARY.name());
        return Detail.valueOf(explain);
    }

    /** The canonical bytes of a whole decision that was written before, at a level of detail. */
    public static byte[] bytes(PackedJson whole, Detail detail) {
        return switch (detail) {
            case FULL -> whole.bytes();
            case SUMMARY -> SUMMARY.of(whole.bytes());
            case NONE -> bare(CanonicalJson.readBack(whole.bytes()));
        };
    }

    private static byte[] bare(ObjectNode body) {
        body.withArray("rejected").forEach(Details::cutRejected);
        body.withArray("propositions").forEach(Details::cutProposition);
        body.withArray("withheld").forEach(Details::cutProposition);
        return CanonicalJson.bytes(body);
    }

    private static void cutProposition(JsonNode proposition) {
        ((ObjectNode) proposition).remove(List.of("scoreBreakdown"));
        ((ObjectNode) proposition).putArray("why");
    }

    private static void cutRejected(JsonNode rejected) {
        ObjectNode candidate = (ObjectNode) rejected;
        candidate.remove(List.of("quote", "valueCase", "scoreBreakdown", "nearestRow"));
        candidate.putArray("matchedRows");
        candidate.putArray("counterfactuals");
        candidate.withArray("reasons").forEach(reason -> {
            ((ObjectNode) reason).remove("ref");
            ((ObjectNode) reason).putObject("params");
        });
    }

    private static Decision with(
            Decision decision,
            List<Proposition> propositions,
            List<CandidateEvaluation> rejected,
            List<Proposition> withheld) {
        return new Decision(
                decision.id(),
                decision.accountId(),
                decision.asOf(),
                decision.validUntil(),
                decision.ruleset(),
                decision.contextHash(),
                decision.mode(),
                decision.trigger(),
                propositions,
                rejected,
                withheld,
                decision.funnel(),
                decision.moments(),
                decision.careBlocks(),
                decision.holdout(),
                decision.coverage(),
                decision.warnings());
    }

    private static CandidateEvaluation summary(CandidateEvaluation full) {
        return new CandidateEvaluation(
                full.offerKey(),
                full.offerVersion(),
                full.family(),
                full.commercial(),
                full.verdict(),
                full.stage(),
                full.reasons(),
                full.matchedRows(),
                full.nearestRow(),
                full.counterfactuals(),
                full.eligibleFrom(),
                full.scoreBreakdown(),
                null,
                null);
    }

    private static CandidateEvaluation bare(CandidateEvaluation full) {
        return new CandidateEvaluation(
                full.offerKey(),
                full.offerVersion(),
                full.family(),
                full.commercial(),
                full.verdict(),
                full.stage(),
                full.reasons().stream().map(Details::bare).toList(),
                List.of(),
                null,
                List.of(),
                full.eligibleFrom(),
                null,
                null,
                null);
    }

    private static Reason bare(Reason full) {
        return new Reason(full.code(), full.stage(), Map.of(), full.text(), null);
    }

    private static Proposition bare(Proposition full) {
        return new Proposition(
                full.id(),
                full.rank(),
                full.offerKey(),
                full.offerVersion(),
                full.name(),
                full.family(),
                full.commercial(),
                full.verdict(),
                full.state(),
                full.placement(),
                full.variant(),
                full.outcome(),
                full.score(),
                null,
                List.of(),
                full.needStrength(),
                full.seatsDelta(),
                full.trial(),
                full.quote(),
                full.valueCase(),
                full.fulfilmentPath(),
                full.budgets(),
                full.cta(),
                full.presentation(),
                full.expiresAt());
    }
}
