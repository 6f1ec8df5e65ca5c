package io.proffer.http.access;

import io.proffer.identity.Permission;
import io.quarkus.oidc.OidcSession;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the session of a browser begins and ends. */
@Path("/console")
public class SessionResource {
    private static final String SIGNED_OUT = "/console/signed-out";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Signed out – Proffer</title></head>
            <body><main><h1>Signed out</h1><p><a href="/console">Sign in again</a></p></main></body></html>
            """;

    private final Tokens tokens;
    private final Instance<OidcSession> session;

    SessionResource(Tokens tokens, Instance<OidcSession> session) {
        this.tokens = tokens;
        this.session = session;
    }

    /** The one page that nobody has to be signed in for. */
    static void signedOut(@Observes Router router) {
        router.get(SIGNED_OUT)
                .handler(request -> request.response()
                        .putHeader("Content-Type", "text/html;charset=UTF-8")
                        .end(PAGE));
    }

    @GET
    @Path("/signed-in")
    @Needs(Permission.READ_POLICY)
    @Operation(hidden = true)
    public Response signedIn() {
        return Response.seeOther(URI.create("/console")).build();
    }

    @GET
    @Path("/sign-out")
    @Needs(Permission.SIGN_OUT)
    @Operation(hidden = true)
    public Uni<Response> signOut() {
        Response gone = Response.seeOther(URI.create(SIGNED_OUT)).build();
        return tokens.hasProvider()
                ? session.get().logout().replaceWith(gone)
                : Uni.createFrom().item(gone);
    }
}
