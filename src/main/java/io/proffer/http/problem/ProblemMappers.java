package io.proffer.http.problem;

import io.proffer.accounts.BadCursor;
import io.proffer.accounts.StoreUnavailable;
import io.proffer.governance.kept.Library;
import io.proffer.json.CanonicalJson;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that ends a request early into problem+json. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class.getName());
    private static final String RETRY_AFTER_SECONDS = "5";

    private final CurrentVertxRequest request;

    ProblemMappers(CurrentVertxRequest request) {
        this.request = request;
    }

    @ServerExceptionMapper
    Response refused(RequestRefused refused) {
        return response(refused);
    }

    @ServerExceptionMapper
    Response badCursor(BadCursor bad) {
        return response(new RequestRefused(ProblemKind.MALFORMED_REQUEST, String.valueOf(bad.getMessage())));
    }

    @ServerExceptionMapper
    Response unreadable(Library.Unreadable unreadable) {
        return response(new RequestRefused(ProblemKind.RULESET_UNREADABLE, String.valueOf(unreadable.getMessage())));
    }

    @ServerExceptionMapper
    Response storeUnavailable(StoreUnavailable failure) {
        LOG.log(
                Level.SEVERE,
                "The store failed in request " + RequestIds.requestId(request.getCurrent()) + ".",
                failure.getCause());
        String detail = "The store does not answer; nothing was changed. Send the request again later.";
        return response(new RequestRefused(ProblemKind.STORE_UNAVAILABLE, detail));
    }

    /** What the framework refuses: no such address, method or media type, or a parameter that cannot be read. */
    @ServerExceptionMapper
    Response framework(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        Response problem = response(
                FrameworkRefusals.of(status, request.getCurrent().request().path()));
        String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    @ServerExceptionMapper
    Response bug(Throwable failure) {
        LOG.log(
                Level.SEVERE,
                "Request " + RequestIds.requestId(request.getCurrent()) + " to "
                        + request.getCurrent().request().path() + " failed.",
                failure);
        String detail =
                "An unexpected fault; it is in the log under " + RequestIds.requestId(request.getCurrent()) + ".";
        return response(new RequestRefused(ProblemKind.INTERNAL_ERROR, detail));
    }

    private Response response(RequestRefused refused) {
        Response.ResponseBuilder response = Response.status(refused.kind().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(CanonicalJson.bytes(ProblemDocument.of(
                        refused, request.getCurrent().request().path(), RequestIds.traceId(request.getCurrent()))));
        return refused.kind().isForNow()
                ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
                : response.build();
    }
}
