package io.proffer.http.governance;

import io.proffer.governance.Ruleset;
import io.proffer.governance.draft.DraftAnswer;
import io.proffer.http.Preconditions;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.rulesets.FileFault;
import java.util.List;

/** Says over HTTP why nothing came of workbooks or edits. */
public final class DraftRefusals {
    private DraftRefusals() {}

    /** Why nothing came of what was sent; of an answer that is none of success. */
    public static RequestRefused of(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Faulty faulty) {
            return faulty(faulty);
        }
        if (answer instanceof DraftAnswer.Unknown unknown) {
            return Unknowns.ruleset(unknown.id());
        }
        if (answer instanceof DraftAnswer.Baseless missing) {
            return new RequestRefused(ProblemKind.STATE_CONFLICT, missing.why());
        }
        if (answer instanceof DraftAnswer.Overtaken overtaken) {
            return overtaken(overtaken.ruleset());
        }
        if (answer instanceof DraftAnswer.Closed closed) {
            return new RequestRefused(
                    ProblemKind.STATE_CONFLICT,
                    "It is " + closed.ruleset().state() + "; its content cannot change any more. Send a new one.");
        }
        return new RequestRefused(ProblemKind.QUEUE_FULL, "Other workbooks are being read. Send yours again.");
    }

    private static RequestRefused overtaken(Ruleset ruleset) {
        return new RequestRefused(
                ProblemKind.PRECONDITION_FAILED,
                "It is at " + Preconditions.tag(ruleset.revision()) + " now. Look at it again, then send this ETag.");
    }

    private static RequestRefused faulty(DraftAnswer.Faulty faulty) {
        List<Problem> problems = faulty.faults().stream()
                .map(fault -> problem(fault, faulty.sent()))
                .toList();
        FileFault first = faulty.faults().get(0);
        String more = faulty.faultCount() == 1 ? "" : " (and " + (faulty.faultCount() - 1) + " more)";
        return new RequestRefused(ProblemKind.INVALID_WORKBOOK, first + more, problems);
    }

    /** A fault of a file that was sent, or of the base that does not fit any more. */
    private static Problem problem(FileFault fault, List<String> sent) {
        int index = sent.indexOf(fault.file());
        String pointer = index >= 0 ? "/file/" + index : "/base";
        Problem.Cell cell = new Problem.Cell(fault.file(), fault.sheet(), fault.ref(), fault.value());
        return new Problem(pointer, fault.code(), fault.message(), fault.allowed(), cell);
    }
}
