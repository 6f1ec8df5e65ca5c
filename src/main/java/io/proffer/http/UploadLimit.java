package io.proffer.http;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses forms that are too large: by the length they say, or where they go beyond it. */
class UploadLimit {
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private final CurrentVertxRequest vertx;

    UploadLimit(CurrentVertxRequest vertx) {
        this.vertx = vertx;
    }

    @ServerRequestFilter(preMatching = true)
    void limit(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return;
        }
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (!length.matches("\\d{1,18}") || Long.parseLong(length) > MOST_BYTES)) {
            throw new RequestRefused(
                    ProblemKind.BODY_TOO_LARGE,
                    "A form may have " + MOST_BYTES + " bytes. Send fewer workbooks at once.");
        }
        // One that does not say its length is cut off by the reader of its stream.
        vertx.getCurrent().put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
    }
}
