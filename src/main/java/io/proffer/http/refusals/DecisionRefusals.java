package io.proffer.http.refusals;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;

/** Says why nothing was decided. */
public final class DecisionRefusals {
    private DecisionRefusals() {}

    /** The refusal of an answer that is one. */
    public static RequestRefused of(DecisionAnswer answer) {
        if (answer instanceof DecisionAnswer.UnknownAccount unknown) {
            return RequestRefused.unknownAccount(unknown.id());
        }
        if (answer instanceof DecisionAnswer.Invalid invalid) {
            return RequestRefused.faulty(invalid.problems());
        }
        if (answer instanceof DecisionAnswer.Stale stale) {
            return new RequestRefused(
                    ProblemKind.STALE_CONTEXT, stale.problems().get(0).message(), stale.problems());
        }
        if (answer instanceof DecisionAnswer.KeyReused reused) {
            return new RequestRefused(
                    ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "The key " + reused.key()
                            + " stands for another request: of another body, or of somebody else. Use a new key for a new one.");
        }
        if (answer instanceof DecisionAnswer.InFlight inFlight) {
            return new RequestRefused(
                    ProblemKind.IDEMPOTENCY_KEY_IN_FLIGHT,
                    "The request under the key " + inFlight.key() + " is being answered. Ask again in a moment.");
        }
        return RequestRefused.noRulebook();
    }
}
