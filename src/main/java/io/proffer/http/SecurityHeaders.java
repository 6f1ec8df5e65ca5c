package io.proffer.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells browsers on every answer, refusals included, what they may do with it. */
@Singleton
class SecurityHeaders {
    /** Before anything that could answer. */
    private static final int EARLY = 2000;

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String NOTHING = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    private static final String A_YEAR = "max-age=31536000";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::say, EARLY);
    }

    private static void say(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "same-origin")
                .set("Permissions-Policy", NOTHING)
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", A_YEAR);
        }
        if (holdsAccounts(request.request().path())) {
            headers.set("Cache-Control", "no-store");
        }
        request.next();
    }

    private static boolean holdsAccounts(String path) {
        return path.startsWith("/api/") || path.equals("/console") || path.startsWith("/console/");
    }
}
