package io.proffer.decisions;

import io.proffer.engine.decision.Decision;
import io.proffer.json.PackedJson;
import io.proffer.json.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a call for a decision. */
public sealed interface DecisionAnswer {

    /** This answer for readers who may not know who is held out. */
    default DecisionAnswer withoutHoldout() {
        if (this instanceof Made made) {
            return new Made(made.decision().withoutHoldout(), null);
        }
        return this instanceof Repeated repeated
                ? new Repeated(repeated.decision().withoutHoldout())
                : this;
    }

    /**
     * It was decided, and stored unless it was a dry run.
     *
     * @param body what of it was stored, null when that is not this decision
     */
    record Made(Decision decision, @Nullable PackedJson body) implements DecisionAnswer {}

    /** It was decided before, under the same key. */
    record Repeated(StoredDecision decision) implements DecisionAnswer {}

    /** There is no such account. */
    record UnknownAccount(String id) implements DecisionAnswer {}

    /** The call has faults. */
    record Invalid(List<Problem> problems) implements DecisionAnswer {
        /** Copies the list. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Facts are too old, and the call wanted to be refused then. */
    record Stale(List<Problem> problems) implements DecisionAnswer {
        /** Copies the list. */
        public Stale {
            problems = List.copyOf(problems);
        }
    }

    /** No rulebook serves. */
    record NoRulebook() implements DecisionAnswer {}

    /** The key was used for another request. */
    record KeyReused(String key) implements DecisionAnswer {}

    /** A request under the same key is being answered. */
    record InFlight(String key) implements DecisionAnswer {}
}
