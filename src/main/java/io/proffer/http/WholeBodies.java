package io.proffer.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

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

    /** As long as a worker waits for a larger one. */
    private static final long LONGEST_MILLIS = 60_000;

    private static final Pattern JSON = Pattern.compile("application/([^;]+\\+)?json\\s*(;.*)?");
    private static final Pattern SMALL = Pattern.compile("\\d{1,5}");

    private final Vertx vertx;

    WholeBodies(Vertx vertx) {
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, ORDER);
    }

    private void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isSmallJson(request)) {
            context.next();
            return;
        }
        long timer = vertx.setTimer(LONGEST_MILLIS, late -> request.connection().close());
        request.body().onComplete(read -> {
            vertx.cancelTimer(timer);
            // Nobody hears an answer to a request that broke off.
            if (read.succeeded()) {
                ((RoutingContextInternal) context).setBody(read.result());
                context.next();
            }
        });
        request.resume();
    }

    private static boolean isSmallJson(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return type != null
                && length != null
                && request.getHeader(HttpHeaders.EXPECT) == null
                && JSON.matcher(type).matches()
                && SMALL.matcher(length).matches()
                && Integer.parseInt(length) <= MOST_BYTES;
    }
}
