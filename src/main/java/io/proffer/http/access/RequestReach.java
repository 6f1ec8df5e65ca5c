package io.proffer.http.access;

import io.proffer.identity.CurrentReach;
import io.proffer.identity.Reach;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Keeps the reach of a user with the request; what no request asked for sees everything. */
@Singleton
class RequestReach implements CurrentReach {
    private static final String KEY = RequestReach.class.getName();

    private final CurrentVertxRequest vertx;

    RequestReach(CurrentVertxRequest vertx) {
        this.vertx = vertx;
    }

    void begin(Reach reach) {
        vertx.getCurrent().put(KEY, reach);
    }

    @Override
    public Reach now() {
        if (!Arc.container().requestContext().isActive()) {
            return Reach.EVERYWHERE;
        }
        RoutingContext request = vertx.getCurrent();
        Reach reach = request == null ? null : request.get(KEY);
        return reach == null ? Reach.EVERYWHERE : reach;
    }
}
