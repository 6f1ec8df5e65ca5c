package io.proffer.api.rulesets;

import io.proffer.governance.Ruleset;
import io.proffer.governance.draft.Diagnostics;
import io.proffer.governance.draft.DraftAnswer;
import io.proffer.http.Json;
import io.proffer.http.Preconditions;
import io.proffer.http.governance.Downloads;
import io.proffer.http.governance.DraftRefusals;
import io.proffer.json.CanonicalJson;
import jakarta.ws.rs.core.Response;
import java.net.URI;

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
        throw DraftRefusals.of(answer);
    }

    static Response annotated(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Annotated annotated) {
            return Downloads.of(annotated.files(), "annotated.zip");
        }
        throw DraftRefusals.of(answer);
    }

    private static DraftAnswer.Stored stored(DraftAnswer answer) {
        if (answer instanceof DraftAnswer.Stored stored) {
            return stored;
        }
        throw DraftRefusals.of(answer);
    }

    private static Response shown(DraftAnswer.Stored stored, Response.ResponseBuilder response) {
        Ruleset ruleset = stored.ruleset();
        return response.entity(Json.of(RulesetView.of(ruleset, CanonicalJson.tree(stored.diagnostics()))))
                .header("ETag", Preconditions.tag(ruleset.revision()))
                .build();
    }
}
