package io.proffer.http.limits;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.Refusals;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds what is under way: beyond it a request is refused at once, on the thread that took it in, instead of waiting in a
 * queue that nobody reads in time. What watches the service is always let in.
 */
@Singleton
class UnderWay {
    /** After the request has its name, before anything that could take long. */
    private static final int EARLY = 900;

    private final int most;
    private final AtomicInteger now = new AtomicInteger();

    UnderWay(Limits limits) {
        this.most = limits.underWay();
    }

    void register(@Observes Filters filters) {
        filters.register(this::count, EARLY);
    }

    private void count(RoutingContext request) {
        String path = request.request().path();
        if (!path.startsWith("/api/") && !path.startsWith("/console")) {
            request.next();
            return;
        }
        request.addEndHandler(end -> now.decrementAndGet());
        if (now.incrementAndGet() > most) {
            request.response().putHeader("Retry-After", "1");
            Refusals.send(request, ProblemKind.OVERLOADED, most + " requests are under way.");
        } else {
            request.next();
        }
    }
}
