package io.proffer.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says what an address takes, where that is asked or something else was sent; the framework knows one class at a time. */
class AllowedMethods {

    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        boolean asked = request.getMethod().equals(HttpMethod.OPTIONS);
        if (asked || response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            Set<String> methods =
                    Addresses.CONTRACT.methods(request.getUriInfo().getPath());
            if (!methods.isEmpty()) {
                response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
            }
        }
    }
}
