package io.proffer.api.rulesets;

import io.proffer.governance.Ruleset;
import io.proffer.governance.draft.Diagnostics;
import io.proffer.governance.draft.DraftAnswer;
import io.proffer.http.Json;
import io.proffer.http.Preconditions;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.CanonicalJson;
import io.proffer.json.Problem;
import io.proffer.rulesets.FileFault;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Says over HTTP what became of workbooks. */
final class DraftReplies {
    private DraftReplies() {}

    /** What files would be, when nothing is stored. */
    record SoundView(String contentHash, Diagnostics diagnostics) {}

    static Response created(DraftAnswer answer) {
        DraftAnswer.Stored stored = stored(answer);
        return shown(
                stored,
                Response.created(
                        URI.create("/api/v1/rulesets/" + stored.ruleset().id())));
    }

    static Response changed(DraftAnswer answer) {
        return shown(stored(answer), Response.ok());
    }

    static Response sound(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Sound sound) {
            return Response.ok(Json.of(new SoundView(sound.contentHash(), sound.diagnostics())))
                    .build();
        }
        throw refusal(answer);
    }

    static Response annotated(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Annotated annotated) {
            return Downloads.of(annotated.files(), "annotated.zip");
        }
        throw refusal(answer);
    }

    private static DraftAnswer.Stored stored(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Stored stored) {
            return stored;
        }
        throw refusal(answer);
    }

    private static Response shown(DraftAnswer.Stored stored, Response.ResponseBuilder response) {
        Ruleset ruleset = stored.ruleset();
        return response.entity(Json.of(RulesetView.of(ruleset, CanonicalJson.tree(stored.diagnostics()))))
                .header("ETag", Preconditions.tag(ruleset.revision()))
                .build();
    }

    private static RequestRefused refusal(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Faulty faulty) {
            return faulty(faulty);
        }
        if (answer instanceof DraftAnswer.Unknown unknown) {
            return RulesetResource.unknown(unknown.id());
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

    static RequestRefused overtaken(Ruleset ruleset) {
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
