package io.proffer.http.limits;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.security.Principal;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps each user within their rate; files and long lists of lines have a small one of their own. */
class RateFilter {
    /** Once it is known who asks, before a key of the request is claimed. */
    private static final int AFTER_THE_GUARD = Priorities.USER + 100;

    private static final String DRAWN = RateFilter.class.getName();
    private static final Set<String> LINES = Set.of("x-ndjson", "jsonl");

    private final Turnstile turnstile;

    RateFilter(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @ServerRequestFilter(priority = AFTER_THE_GUARD)
    void limit(ContainerRequestContext request) {
        Principal user = request.getSecurityContext().getUserPrincipal();
        boolean upload = isUpload(request.getMediaType());
        Buckets buckets = turnstile.of(upload);
        if (user == null || buckets.isUnlimited()) {
            return;
        }
        Buckets.Draw draw = buckets.take(user.getName());
        request.setProperty(DRAWN, draw);
        if (!draw.taken()) {
            throw new RequestRefused(
                            ProblemKind.RATE_LIMITED,
                            "The user " + user.getName() + " has sent too many " + (upload ? "uploads" : "requests")
                                    + ". Send it again in " + draw.waitSeconds() + " s.")
                    .after(draw.waitSeconds());
        }
    }

    private static boolean isUpload(MediaType type) {
        return type != null && (type.getType().equals("multipart") || LINES.contains(type.getSubtype()));
    }

    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(DRAWN) instanceof Buckets.Draw draw) {
            response.getHeaders().putSingle("RateLimit-Limit", draw.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", draw.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", draw.waitSeconds());
        }
    }
}
