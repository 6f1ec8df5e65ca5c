package io.proffer.ui;

import io.proffer.http.access.Needs;
import io.proffer.identity.Identities;
import io.proffer.identity.Permission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the console begins, and how it is seen. */
@Path("/console")
public class ConsoleResource {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final Identities identities;

    ConsoleResource(Identities identities) {
        this.identities = identities;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    public Response begin() {
        return Response.seeOther(URI.create("/console/accounts")).build();
    }

    @POST
    @Path("/theme")
    @Needs(Permission.READ_POLICY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response theme(@FormParam("theme") @Nullable String theme) {
        return with(Visitor.THEME_COOKIE, theme == null ? "auto" : theme, A_YEAR);
    }

    /** Where callers are taken by their word, a browser gives its word here. */
    @POST
    @Path("/act-as")
    @Needs(Permission.READ_POLICY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response actAs(@FormParam("user") @Nullable String user) {
        Identities.Identification found = identities.identify(Identities.Credentials.named(user));
        return found instanceof Identities.Known known
                ? with("proffer-user", known.user().name(), A_YEAR)
                : Frame.again();
    }

    private static Response with(String cookie, String value, int age) {
        NewCookie kept = new NewCookie.Builder(cookie)
                .value(value)
                .path("/console")
                .maxAge(age)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.fromResponse(Frame.again()).cookie(kept).build();
    }
}
