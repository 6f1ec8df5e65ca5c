package io.proffer.api.propositions;

import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.propositions.EventAnswer;
import io.proffer.propositions.PropositionReport;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads reports, and says over HTTP what became of them. */
final class EventReplies {
    private EventReplies() {}

    static PropositionReport read(JsonBody body, @Nullable String key) {
        PropositionReport.Reading reading = PropositionReport.read(body.node());
        if (reading instanceof PropositionReport.Read read) {
            return read.report().under(key);
        }
        throw RequestRefused.faulty(((PropositionReport.Faulty) reading).problems());
    }

    static Response of(EventAnswer answer) {
        if (answer instanceof EventAnswer.Noted noted) {
            return Response.ok(Json.of(noted.answer())).build();
        }
        if (answer instanceof EventAnswer.Replayed replayed) {
            return Response.ok(replayed.answer())
                    .header("Idempotent-Replayed", "true")
                    .build();
        }
        throw refusal(answer);
    }

    private static RequestRefused refusal(EventAnswer answer) {
        if (answer instanceof EventAnswer.Unknown unknown) {
            return PropositionResource.unknown(unknown.id());
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
        String detail = "The proposition is " + illegal.state() + "; " + then + ".";
        return new RequestRefused(
                ProblemKind.ILLEGAL_TRANSITION,
                detail,
                List.of(new Problem("/type", "ILLEGAL_TRANSITION", detail, possible)));
    }
}
