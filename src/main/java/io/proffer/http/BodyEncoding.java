package io.proffer.http;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are compressed, instead of complaining about the JSON in them: limits count bytes as they come. */
class BodyEncoding {
    private static final String AS_IT_IS = "identity";

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase(AS_IT_IS)) {
            throw new RequestRefused(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "The body is encoded as " + encoding + ". Send it as it is, without Content-Encoding.");
        }
    }
}
