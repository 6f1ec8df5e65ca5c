package io.proffer.ui;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sends who opens the service in a browser to the console. */
@Singleton
class RootRedirect {
    void register(@Observes Router router) {
        router.get("/")
                .handler(request -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/console")
                        .end());
    }
}
