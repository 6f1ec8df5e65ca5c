package io.proffer.http.problem;

import io.proffer.json.CanonicalJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Refusals that are said before a request came to an address. */
public final class Refusals {
    private Refusals() {}

    /** The problem document of a refusal. */
    public static Buffer text(RoutingContext request, ProblemKind kind, String detail) {
        return Buffer.buffer(CanonicalJson.bytes(ProblemDocument.of(
                new RequestRefused(kind, detail), request.request().path(), RequestIds.traceId(request))));
    }
}
