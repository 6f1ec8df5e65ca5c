package io.proffer.http.problem;

import io.proffer.json.CanonicalJson;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Refusals that are said before a request came to an address. */
public final class Refusals {
    private Refusals() {}

    /** Answers with the problem document of a refusal; done when it is sent. */
    public static Future<Void> send(RoutingContext request, ProblemKind kind, String detail) {
        byte[] document = CanonicalJson.bytes(ProblemDocument.of(
                new RequestRefused(kind, detail), request.request().path(), RequestIds.traceId(request)));
        return request.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .end(Buffer.buffer(document));
    }
}
