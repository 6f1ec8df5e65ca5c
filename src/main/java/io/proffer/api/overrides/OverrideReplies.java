package io.proffer.api.overrides;

import io.proffer.engine.memory.Override;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.overrides.Overrides;

/** Says over HTTP what became of an override. */
final class OverrideReplies {
    private OverrideReplies() {}

    static Override standing(Overrides.Answer answer) {
        if (answer instanceof Overrides.Stands stands) {
            return stands.override();
        }
        throw refusal(answer);
    }

    static void removed(Overrides.Answer answer) {
        if (!(answer instanceof Overrides.Removed)) {
            throw refusal(answer);
        }
    }

    private static RequestRefused refusal(Overrides.Answer answer) {
        if (answer instanceof Overrides.Faulty faulty) {
            return RequestRefused.faulty(faulty.problems());
        }
        if (answer instanceof Overrides.UnknownAccount unknown) {
            return RequestRefused.unknownAccount(unknown.id());
        }
        if (answer instanceof Overrides.UnknownOverride unknown) {
            return new RequestRefused(
                    ProblemKind.UNKNOWN_OVERRIDE,
                    "No override \"" + unknown.id() + "\" stands for the account; it ended, or never was.");
        }
        if (answer instanceof Overrides.OwnChange own) {
            return new RequestRefused(
                    ProblemKind.OWN_CHANGE, own.user() + " asked for it, so somebody else has to approve it.");
        }
        if (answer instanceof Overrides.NeedsNoApproval needless) {
            return new RequestRefused(ProblemKind.STATE_CONFLICT, needless.kind() + " takes effect without approval.");
        }
        return RequestRefused.noRulebook();
    }
}
