package io.proffer.http.governance;

import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.TransitionAnswer;
import io.proffer.http.Preconditions;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.rulesets.FileFault;
import java.util.List;
import java.util.stream.Collectors;

/** Says over HTTP why a ruleset is not brought to a state. */
public final class TransitionRefusals {
    private TransitionRefusals() {}

    /** Why a step was not taken; of an answer that is none of success. */
    public static RequestRefused of(TransitionAnswer answer) {
        if (answer instanceof TransitionAnswer.Unknown unknown) {
            return Unknowns.ruleset(unknown.id());
        }
        if (answer instanceof TransitionAnswer.Illegal illegal) {
            return illegal(illegal.ruleset());
        }
        if (answer instanceof TransitionAnswer.NotWhatWasShown other) {
            return notShown(other.ruleset());
        }
        if (answer instanceof TransitionAnswer.TooFarAhead far) {
            return RequestRefused.faulty(List.of(new Problem(
                    "/effectiveFrom",
                    "OUT_OF_RANGE",
                    "It may begin to rule within two years, until " + far.latest() + ". Plan it nearer to its day.")));
        }
        if (answer instanceof TransitionAnswer.ChecksFailed failed) {
            return checks(failed);
        }
        return answer instanceof TransitionAnswer.NoRulebook ? RequestRefused.noRulebook() : conflict(answer);
    }

    private static RequestRefused conflict(TransitionAnswer answer) {
        if (answer instanceof TransitionAnswer.OwnChange own) {
            return new RequestRefused(
                    ProblemKind.OWN_CHANGE,
                    own.user() + " made it or handed it in, so others have to agree (X-Proffer-User names them).");
        }
        if (answer instanceof TransitionAnswer.WrongRole wrong) {
            String open = wrong.open().isEmpty() ? "none" : String.join(", ", wrong.open());
            return new RequestRefused(ProblemKind.WRONG_ROLE, wrong.why() + " Open roles: " + open + ".");
        }
        if (answer instanceof TransitionAnswer.FilesRule) {
            return new RequestRefused(
                    ProblemKind.FILES_RULE,
                    "proffer.rulebook.source is files: the files on disk rule. Set it to store"
                            + " (PROFFER_RULEBOOK_SOURCE=store) and start again, or put its workbooks into the folder.");
        }
        if (answer instanceof TransitionAnswer.Outdated outdated) {
            return outdated(outdated);
        }
        TransitionAnswer.Refused refused = (TransitionAnswer.Refused) answer;
        return new RequestRefused(ProblemKind.STATE_CONFLICT, refused.why());
    }

    private static RequestRefused outdated(TransitionAnswer.Outdated outdated) {
        return new RequestRefused(
                ProblemKind.BASE_OUTDATED,
                "Ruleset " + outdated.ruling().number() + " ("
                        + outdated.ruling().id()
                        + ") rules, and this one was made from another. PUT it with base=active and have it approved"
                        + " again.");
    }

    private static RequestRefused illegal(Ruleset ruleset) {
        List<String> next =
                ruleset.state().next().stream().map(RulesetState::name).toList();
        String ways = next.isEmpty() ? "nowhere" : String.join(", ", next);
        String detail = "It is " + ruleset.state() + "; from there it goes to " + ways + ".";
        return new RequestRefused(
                ProblemKind.ILLEGAL_TRANSITION,
                detail,
                List.of(new Problem("/to", "ILLEGAL_TRANSITION", detail, next)));
    }

    private static RequestRefused notShown(Ruleset ruleset) {
        String contentHash = ruleset.content().hash();
        String diffHash = ruleset.review().diffHash();
        return new RequestRefused(
                ProblemKind.PRECONDITION_FAILED,
                "It is at " + Preconditions.tag(ruleset.revision()) + " now, and an approval names the contentHash and"
                        + " diffHash it was given to. Look at it and at its diff again.",
                List.of(
                        new Problem("/contentHash", "NOT_WHAT_IS_THERE", "It is " + contentHash + "."),
                        new Problem("/diffHash", "NOT_WHAT_IS_THERE", "It is " + diffHash + ".")));
    }

    private static RequestRefused checks(TransitionAnswer.ChecksFailed failed) {
        String first =
                failed.findings().stream().map(FileFault::toString).limit(1).collect(Collectors.joining());
        return new RequestRefused(
                ProblemKind.CHECKS_FAILED,
                (failed.findings().size() == 1
                                ? "1 finding keeps"
                                : failed.findings().size() + " findings keep") + " it a draft. " + first,
                failed.findings().stream().map(TransitionRefusals::problem).toList());
    }

    private static Problem problem(FileFault fault) {
        Problem.Cell cell = new Problem.Cell(fault.file(), fault.sheet(), fault.ref(), fault.value());
        return new Problem("/file", fault.code(), fault.message(), fault.allowed(), cell);
    }
}
