package io.proffer.ui;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.security.Principal;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A line for each request of the console: who asked for what, how it was answered, how long it took. */
class PageLog {
    private static final Logger LOG = Logger.getLogger("io.proffer.console");
    private static final String BEGAN = "proffer.console.began";

    /** What somebody looks for may name people, so what follows the path is not written. */
    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        if (FormGuard.isConsole(request.getUriInfo().getPath())) {
            request.setProperty(BEGAN, System.nanoTime());
        }
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext answer) {
        if (request.getProperty(BEGAN) instanceof Long began) {
            Principal user = request.getSecurityContext().getUserPrincipal();
            LOG.infof(
                    "%s %s %d by %s in %d ms",
                    request.getMethod(),
                    request.getUriInfo().getRequestUri().getRawPath(),
                    answer.getStatus(),
                    user == null ? "nobody" : user.getName(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }
}
