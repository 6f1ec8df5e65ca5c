package io.proffer.ui;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets only pages of the console change anything through the console; the API below /api has its own callers. */
class FormGuard {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final FormTokens tokens;

    FormGuard(FormTokens tokens) {
        this.tokens = tokens;
    }

    /** After it is known who asks. */
    @ServerRequestFilter(priority = Priorities.USER + 100)
    void admit(ContainerRequestContext request) {
        if (!isConsole(request.getUriInfo().getPath()) || HARMLESS.contains(request.getMethod())) {
            return;
        }
        String user = request.getSecurityContext().getUserPrincipal().getName();
        if (isForeign(request) || !tokens.accepts(request.getHeaderString("X-CSRF-Token"), user)) {
            throw new RequestRefused(
                    ProblemKind.FORBIDDEN,
                    "The form was not sent by a page of this service, or the page is more than a day old. Load the page"
                            + " again and repeat it there.");
        }
    }

    static boolean isConsole(String path) {
        return path.equals("/console") || path.startsWith("/console/");
    }

    /** Browsers say where a request comes from; those that do not say it name the page's origin at least. */
    private static boolean isForeign(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        return origin != null && !sameHost(origin, request.getUriInfo().getBaseUri());
    }

    private static boolean sameHost(String origin, URI own) {
        try {
            URI named = URI.create(origin);
            return own.getHost().equals(named.getHost()) && own.getPort() == named.getPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
