package io.proffer.http.problem;

import io.proffer.accounts.AccountGone;
import io.proffer.governance.kept.Library;
import io.proffer.json.CanonicalJson;
import io.proffer.ports.BadCursor;
import io.proffer.ports.StoreUnavailable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns everything that ends a request early into problem+json. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class.getName());

    private final CurrentVertxRequest request;
    private final ProblemPage pages;

    ProblemMappers(CurrentVertxRequest request, ProblemPage pages) {
        this.request = request;
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response refused(RequestRefused refused, ContainerRequestContext context) {
        return response(refused, context);
    }

    @ServerExceptionMapper
    Response badCursor(BadCursor bad, ContainerRequestContext context) {
        return response(new RequestRefused(ProblemKind.MALFORMED_REQUEST, String.valueOf(bad.getMessage())), context);
    }

    @ServerExceptionMapper
    Response accountGone(AccountGone gone, ContainerRequestContext context) {
        return response(RequestRefused.unknownAccount(gone.id()), context);
    }

    @ServerExceptionMapper
    Response unreadable(Library.Unreadable unreadable, ContainerRequestContext context) {
        return response(
                new RequestRefused(ProblemKind.RULESET_UNREADABLE, String.valueOf(unreadable.getMessage())), context);
    }

    @ServerExceptionMapper
    Response storeUnavailable(StoreUnavailable failure, ContainerRequestContext context) {
        LOG.log(
                Level.SEVERE,
                "The store failed in request " + RequestIds.requestId(request.getCurrent()) + ".",
                failure.getCause());
        String detail = "The store does not answer; nothing was changed. Send the request again later.";
        return response(new RequestRefused(ProblemKind.STORE_UNAVAILABLE, detail), context);
    }

    /** What the framework refuses: no such address, method or media type, or a parameter that cannot be read. */
    @ServerExceptionMapper
    Response framework(WebApplicationException refusal, ContainerRequestContext context) {
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        Response problem = response(
                FrameworkRefusals.of(status, request.getCurrent().request().path()), context);
        String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    @ServerExceptionMapper
    Response bug(Throwable failure, ContainerRequestContext context) {
        if (Unreadable.isForm(failure)) {
            String detail =
                    "The form cannot be read. In one that is url-encoded, two of the digits 0-9 and A-F come after"
                            + " each %; in one of several parts, each part begins with the boundary that Content-Type names, and"
                            + " the last ends with it.";
            return response(new RequestRefused(ProblemKind.MALFORMED_REQUEST, detail), context);
        }
        if (failure instanceof OIDCException) {
            LOG.log(Level.WARNING, "The identity provider does not answer.", failure);
            String detail = "The identity provider does not answer, so nobody can be told apart by its tokens. Send the"
                    + " request again later.";
            return response(new RequestRefused(ProblemKind.IDENTITY_PROVIDER_UNAVAILABLE, detail), context);
        }
        LOG.log(
                Level.SEVERE,
                "Request " + RequestIds.requestId(request.getCurrent()) + " to "
                        + request.getCurrent().request().path() + " failed.",
                failure);
        String detail =
                "An unexpected fault; it is in the log under " + RequestIds.requestId(request.getCurrent()) + ".";
        return response(new RequestRefused(ProblemKind.INTERNAL_ERROR, detail), context);
    }

    private Response response(RequestRefused refused, ContainerRequestContext context) {
        ProblemDocument problem = ProblemDocument.of(
                refused, request.getCurrent().request().path(), RequestIds.traceId(request.getCurrent()));
        Response.ResponseBuilder response = Response.status(refused.kind().status());
        pages.of(problem, context)
                .ifPresentOrElse(
                        page -> {
                            response.type(page.type()).entity(page.text());
                            page.headers().forEach(response::header);
                        },
                        () -> response.type(ProblemDocument.MEDIA_TYPE).entity(CanonicalJson.bytes(problem)));
        if (refused.kind() == ProblemKind.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Proffer\"");
        }
        return refused.kind().isForNow()
                ? response.header(HttpHeaders.RETRY_AFTER, refused.retryAfter()).build()
                : response.build();
    }
}
