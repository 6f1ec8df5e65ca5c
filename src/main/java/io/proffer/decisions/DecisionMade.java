package io.proffer.decisions;

import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import java.time.Instant;
import java.util.List;

/**
 * What others are told of a live decision: what is proposed, not what was refused or held back.
 *
 * @param decisionId decision
 * @param trigger what caused it
 * @param offers what is proposed, by rank; none when nothing is
 */
record DecisionMade(String decisionId, Trigger trigger, List<Proposed> offers) {
    DecisionMade {
        offers = List.copyOf(offers);
    }

    /** A proposed offer. */
    record Proposed(String propositionId, int rank, String offerKey) {
        static Proposed of(Proposition proposition) {
            return new Proposed(proposition.id(), proposition.rank(), proposition.offerKey());
        }
    }

    static NewEvent event(Decision decision, Instant decidedAt) {
        List<Proposed> offers =
                decision.propositions().stream().map(Proposed::of).toList();
        return NewEvent.of(
                EventType.DECISION_MADE,
                decision.accountId(),
                decidedAt,
                new DecisionMade(decision.id(), decision.trigger(), offers));
    }
}
