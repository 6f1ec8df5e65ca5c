package io.proffer.http.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Refuses requests that come to no address, because theirs cannot be read or they name no host. */
@Singleton
class LostRequests {
    /** After the request has its name, before anything reads its address. */
    private static final int EARLY = 950;

    private final RequestIds ids;

    LostRequests(RequestIds ids) {
        this.ids = ids;
    }

    void register(@Observes Filters filters) {
        filters.register(LostRequests::check, EARLY);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::refuse);
    }

    /** As the framework would, had {@link io.proffer.Main} not turned that off: it answers without a word. */
    private static void check(RoutingContext request) {
        try {
            new URI(request.request().uri());
        } catch (URISyntaxException e) {
            Refusals.send(
                    request,
                    ProblemKind.MALFORMED_REQUEST,
                    "The address cannot be read at its character " + (e.getIndex() + 1) + ": " + e.getReason()
                            + ". Write a character that no address may hold as % and two of the digits 0-9 and A-F, a %"
                            + " itself as %25.");
            return;
        }
        request.next();
    }

    /** What the router itself turned away before anything of ours saw it. */
    private void refuse(RoutingContext request) {
        int status = request.statusCode();
        if (RequestIds.isNamed(request) || status < 400 || status >= 500) {
            request.next();
            return;
        }
        ids.name(request);
        String path = request.request().path();
        RequestRefused refused = status == 400 ? malformed(path) : FrameworkRefusals.of(status, path);
        Refusals.send(request, refused.kind(), String.valueOf(refused.getMessage()));
    }

    private static RequestRefused malformed(@Nullable String path) {
        String detail = path == null || path.isEmpty()
                ? "The request names no path. Send one that begins with /."
                : "The request names no host that can be read. Send its name as Host, in HTTP/2 as :authority.";
        return new RequestRefused(ProblemKind.MALFORMED_REQUEST, detail);
    }
}
