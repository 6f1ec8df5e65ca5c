package io.proffer.api.propositions;

import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.problem.RequestRefused;
import io.proffer.http.refusals.EventRefusals;
import io.proffer.propositions.report.EventAnswer;
import io.proffer.propositions.report.PropositionReport;
import jakarta.ws.rs.core.Response;
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
        throw EventRefusals.of(answer);
    }
}
