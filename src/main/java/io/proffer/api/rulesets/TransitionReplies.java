package io.proffer.api.rulesets;

import io.proffer.governance.TransitionAnswer;
import io.proffer.http.Json;
import io.proffer.http.Preconditions;
import io.proffer.http.governance.TransitionRefusals;
import jakarta.ws.rs.core.Response;

/** Says over HTTP what became of a wish about a ruleset. */
final class TransitionReplies {
    private TransitionReplies() {}

    static Response of(TransitionAnswer answer) {
        if (answer instanceof TransitionAnswer.Done done) {
            return Response.ok(Json.of(RulesetView.of(done.ruleset(), null)))
                    .header("ETag", Preconditions.tag(done.ruleset().revision()))
                    .build();
        }
        throw TransitionRefusals.of(answer);
    }
}
