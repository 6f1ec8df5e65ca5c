package io.proffer.engine.decision;

import io.proffer.engine.arbitration.Contender;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.treatment.Treated.Placed;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what is proposed, and what would be if it were not withheld. */
final class PropositionWriter {
    private PropositionWriter() {}

    /** One offer is one proposition, in however many places; one that stands keeps its id, its state and its end. */
    static Proposition proposed(DecisionRequest request, Placed placed, List<Claim> claims) {
        Contender contender = placed.scored().contender();
        Optional<OpenProposition> standing =
                Continuity.standing(request.memory(), contender.offer().key(), contender.quote(), request.asOf());
        String state = standing.map(OpenProposition::state).orElse("PROPOSED");
        return new Fate(Verdict.SELECTED, state, standing, claims).written(request, placed);
    }

    /** What is never shown is a proposition of its own, whatever stands, and takes nothing from any budget. */
    static Proposition withheld(DecisionRequest request, Placed placed) {
        return new Fate(Verdict.HOLDOUT, "WITHHELD", Optional.empty(), List.of()).written(request, placed);
    }

    /** How a proposition ends up, whatever it offers. */
    private record Fate(Verdict verdict, String state, Optional<OpenProposition> standing, List<Claim> claims) {
        Proposition written(DecisionRequest request, Placed placed) {
            Scored scored = placed.scored();
            Contender contender = scored.contender();
            Candidate candidate = contender.candidate();
            Offer offer = contender.offer();
            return new Proposition(
                    standing.map(OpenProposition::id)
                            .orElseGet(() -> Ids.derived("prp", request.decisionId(), offer.key())),
                    placed.rank(),
                    offer.key(),
                    offer.version(),
                    offer.name(),
                    offer.family().name(),
                    offer.isCommercial(),
                    verdict,
                    state,
                    placed.placement(),
                    scored.variant(),
                    offer.outcome(),
                    scored.score() == null ? null : scored.score().score(),
                    scored.score(),
                    why(candidate, scored),
                    candidate.needStrength(),
                    candidate.seatsDelta() == 0 ? null : candidate.seatsDelta(),
                    candidate.trial(),
                    rounded(contender.quote()),
                    rounded(contender.valueCase()),
                    placed.presentation().fulfilment(),
                    claims,
                    Proposition.Cta.of(placed.presentation().treatment()),
                    placed.presentation(),
                    standing.map(OpenProposition::expiresAt)
                            .orElseGet(() -> request.asOf().plus(offer.propositionTtl())));
        }
    }

    private static List<Reason> why(Candidate candidate, Scored scored) {
        if (scored.notes().isEmpty()) {
            return candidate.reasons();
        }
        List<Reason> why = new ArrayList<>(candidate.reasons());
        why.addAll(scored.notes());
        return why;
    }

    static @Nullable Quote rounded(@Nullable Quote quote) {
        return quote == null ? null : quote.rounded();
    }

    static @Nullable ValueCase rounded(@Nullable ValueCase valueCase) {
        return valueCase == null ? null : valueCase.rounded();
    }
}
