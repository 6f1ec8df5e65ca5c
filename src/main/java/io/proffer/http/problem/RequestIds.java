package io.proffer.http.problem;

import io.proffer.ids.IdSource;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names every request, by the client's own name where it gave one, and answers with that name. */
@Singleton
class RequestIds {
    private static final String HEADER = "X-Request-Id";
    private static final int EARLY = 1000;
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private final IdSource ids;

    RequestIds(IdSource ids) {
        this.ids = ids;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    name(request);
                    request.next();
                },
                EARLY);
    }

    /** Gives a request its name; it is said with the answer. */
    void name(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        String id = given != null && REQUEST_ID.matcher(given).matches() ? given : ids.next("req");
        request.response().putHeader(HEADER, id);
    }

    /** False while nothing of ours has seen the request. */
    static boolean isNamed(RoutingContext request) {
        return request.response().headers().contains(HEADER);
    }

    /** The name of a request: the client's X-Request-Id, or one of ours. */
    static String requestId(RoutingContext request) {
        return String.valueOf(request.response().headers().get(HEADER));
    }

    /** The trace of a traceparent (W3C), or the request's name. */
    static String traceId(RoutingContext request) {
        @Nullable String parent = request.request().getHeader("traceparent");
        Matcher matcher = TRACE_PARENT.matcher(parent == null ? "" : parent);
        return matcher.matches() ? matcher.group(1) : requestId(request);
    }
}
