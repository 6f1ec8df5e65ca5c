package io.proffer.http.refusals;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.propositions.report.EventAnswer;
import java.util.List;

/** Says why something reported of a proposition was not noted. */
public final class EventRefusals {
    private EventRefusals() {}

    /** The proposition is not kept, or not for this user's eyes. */
    public static RequestRefused unknown(String id) {
        return new RequestRefused(ProblemKind.UNKNOWN_PROPOSITION, "There is no proposition \"" + id + "\".");
    }

    /** The refusal of an answer that is one. */
    public static RequestRefused of(EventAnswer answer) {
        if (answer instanceof EventAnswer.Unknown unknown) {
            return unknown(unknown.id());
        }
        if (answer instanceof EventAnswer.Invalid invalid) {
            return RequestRefused.faulty(invalid.problems());
        }
        if (answer instanceof EventAnswer.Illegal illegal) {
            return illegal(illegal);
        }
        if (answer instanceof EventAnswer.OwnChange own) {
            return new RequestRefused(
                    ProblemKind.OWN_CHANGE,
                    own.user() + " reported the acceptance, so somebody else has to approve the order.");
        }
        if (answer instanceof EventAnswer.Succeeded succeeded) {
            return new RequestRefused(
                    ProblemKind.ILLEGAL_TRANSITION,
                    "Proposition " + succeeded.by() + " of the same offer has taken its place and is open. Report it of"
                            + " that one, or withdraw that one first.");
        }
        if (answer instanceof EventAnswer.Outlived outlived) {
            return new RequestRefused(
                    ProblemKind.STATE_CONFLICT,
                    outlived.why() + " Decide on the account anew: what is right for it now has a price of its own.");
        }
        if (answer instanceof EventAnswer.UsedUp used) {
            return new RequestRefused(ProblemKind.valueOf(used.code()), used.text());
        }
        if (answer instanceof EventAnswer.IdReused reused) {
            return new RequestRefused(
                    ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "The event id " + reused.eventId() + " stands for another report of this proposition.");
        }
        return new RequestRefused(
                ProblemKind.NO_RULEBOOK, "See /api/v1/rulesets/status for what is wrong with the files.");
    }

    private static RequestRefused illegal(EventAnswer.Illegal illegal) {
        List<String> possible = illegal.possible().stream().map(Enum::name).toList();
        String then = possible.isEmpty() ? "nothing more can be reported" : "possible: " + String.join(", ", possible);
        String late = illegal.late() == null
                ? ""
                : "It does not go with what was reported of other times than " + illegal.late() + ". ";
        String by = illegal.supersededBy() == null
                ? ""
                : " Proposition " + illegal.supersededBy() + " has taken its place; report it of that one.";
        String detail = late + "The proposition is " + illegal.state() + "; " + then + "." + by;
        return new RequestRefused(
                ProblemKind.ILLEGAL_TRANSITION,
                detail,
                List.of(new Problem("/type", "ILLEGAL_TRANSITION", detail, possible)));
    }
}
