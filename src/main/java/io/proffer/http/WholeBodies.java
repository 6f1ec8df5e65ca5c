package io.proffer.http;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.Refusals;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a small JSON body in whole before a worker is asked: whoever sends it slowly keeps no worker waiting, and no worker
 * has to be woken for it twice.
 */
@Singleton
class WholeBodies {
    /** After it is known whether there is room for the request. */
    private static final int ORDER = 800;

    /** Nearly all accounts and questions are smaller; a larger body is read as it comes. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final Pattern JSON = Pattern.compile("application/([^;]+\\+)?json\\s*(;.*)?");
    private static final Pattern SMALL = Pattern.compile("\\d{1,5}");

    private final Vertx vertx;
    private final Duration longest;

    /** Waits as long for a body as a worker does for the next part of a larger one. */
    WholeBodies(
            Vertx vertx, @ConfigProperty(name = "quarkus.http.read-timeout", defaultValue = "60S") Duration longest) {
        this.vertx = vertx;
        this.longest = longest;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, ORDER);
    }

    void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isSmallJson(request)) {
            context.next();
            return;
        }
        long timer = vertx.setTimer(longest.toMillis(), late -> refuse(context));
        request.body().onComplete(read -> {
            boolean inTime = vertx.cancelTimer(timer);
            // Nobody hears an answer to a request that broke off.
            if (inTime && read.succeeded()) {
                ((RoutingContextInternal) context).setBody(read.result());
                context.next();
            }
        });
        request.resume();
    }

    private void refuse(RoutingContext context) {
        String detail =
                "The body was not complete within " + longest.toSeconds() + " s. Send it again, all of it at once.";
        // What is still to come of the body would be taken for the next request.
        Refusals.send(context, ProblemKind.MALFORMED_REQUEST, detail)
                .onComplete(told -> context.request().connection().close());
    }

    /** Not of the second version of HTTP: there the framework takes no request whose body was read. */
    private static boolean isSmallJson(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return type != null
                && length != null
                && request.version() != HttpVersion.HTTP_2
                && request.getHeader(HttpHeaders.EXPECT) == null
                && JSON.matcher(type).matches()
                && SMALL.matcher(length).matches()
                && Integer.parseInt(length) <= MOST_BYTES;
    }
}
