package io.proffer.http.access;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Says to whoever is not signed in how to do so: a program by a problem, a browser by a page of the provider. */
@Singleton
class Challenges {
    private static final String PAGES = "/console";

    /** True when a browser asks for a page rather than a program for an answer. */
    static boolean isPage(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals(PAGES) || path.startsWith(PAGES + "/");
    }

    /** True when a browser asks for another site, which may know neither a key nor a token but that the service is there. */
    static boolean isForeign(ContainerRequestContext request) {
        return "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"));
    }

    static RequestRefused foreign() {
        return new RequestRefused(ProblemKind.FORBIDDEN, "No other site may have a browser call this address.");
    }

    static RequestRefused badToken() {
        return new RequestRefused(
                ProblemKind.UNAUTHENTICATED,
                "The token does not hold: it is over, not meant for this service, or not of its identity provider.");
    }

    /**
     * Sends a browser to sign in.
     *
     * @return the answer to a browser
     * @throws RequestRefused to a program, and to a form whose page has to stay
     * @throws UnauthorizedException to a browser that shall go to the provider's page
     */
    @Nullable
    Response signInFirst(ContainerRequestContext request, String detail, boolean provider) {
        if (!isPage(request)) {
            throw new RequestRefused(ProblemKind.UNAUTHENTICATED, detail);
        }
        if (provider && request.getHeaderString("HX-Request") != null) {
            if (!request.getMethod().equals(HttpMethod.GET)) {
                // Loaded again, the page would lose what was typed and look as if it had been taken.
                throw new RequestRefused(ProblemKind.UNAUTHENTICATED, "Nothing was recorded.");
            }
            // A part of a page cannot go to another site; the whole page can.
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header("HX-Refresh", "true")
                    .build();
        }
        if (provider && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            throw new UnauthorizedException();
        }
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Proffer: any name, an API key as password\"")
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(detail)
                .build();
    }
}
