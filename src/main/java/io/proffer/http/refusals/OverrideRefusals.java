package io.proffer.http.refusals;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.overrides.Overrides;

/** Says why an override was not kept, approved or ended. */
public final class OverrideRefusals {
    private OverrideRefusals() {}

    /** The refusal of an answer that is one. */
    public static RequestRefused of(Overrides.Answer answer) {
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
