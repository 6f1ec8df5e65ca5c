package io.proffer.api.decisions;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.Detail;
import io.proffer.decisions.shown.Details;
import io.proffer.engine.decision.Decision;
import io.proffer.http.refusals.DecisionRefusals;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Says over HTTP what became of a call for a decision. */
final class DecisionReplies {
    private DecisionReplies() {}

    static Response of(DecisionAnswer answer, Detail detail) {
        if (answer instanceof DecisionAnswer.Made made) {
            return made(made, detail);
        }
        if (answer instanceof DecisionAnswer.Repeated repeated) {
            return Response.ok(Details.bytes(repeated.decision().body(), detail))
                    .location(address(repeated.decision().id()))
                    .header("Idempotent-Replayed", "true")
                    .build();
        }
        throw DecisionRefusals.of(answer);
    }

    /** A decision that stands is shown as it was made, without a word on keys. */
    static Response standing(DecisionAnswer answer, Detail detail) {
        return answer instanceof DecisionAnswer.Repeated stands
                ? Response.ok(Details.bytes(stands.decision().body(), detail)).build()
                : of(answer, detail);
    }

    static Decision decision(DecisionAnswer answer) {
        if (answer instanceof DecisionAnswer.Made made) {
            return made.decision();
        }
        throw DecisionRefusals.of(answer);
    }

    private static Response made(DecisionAnswer.Made made, Detail detail) {
        Decision decision = made.decision();
        Response.ResponseBuilder response =
                Response.ok(made.body() == null ? Details.bytes(decision, detail) : Details.bytes(made.body(), detail));
        return switch (decision.mode()) {
            case LIVE -> response.location(address(decision.id())).build();
            case DRY_RUN, SHADOW, REPLAY -> response.build();
        };
    }

    private static URI address(String id) {
        return URI.create("/api/v1/decisions/" + id);
    }
}
