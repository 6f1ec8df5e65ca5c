package io.proffer.api.keys;

import io.proffer.api.contract.Listed;
import io.proffer.api.idempotency.OwnKey;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.identity.signin.KeyDesk;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives out keys, shows and revokes them. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
public class KeyResource {
    private final KeyDesk desk;
    private final InstantSource clock;

    KeyResource(KeyDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The answer holds the key, so it is not kept to be given again; a repeat meets the name it took. */
    @POST
    @Needs(Permission.MANAGE_KEYS)
    @OwnKey
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a key; it is shown in this answer and never again")
    @APIResponseSchema(value = KeyView.class, responseCode = "201")
    @RequestBodySchema(KeyWish.class)
    public Response make(@BeanParam Caller caller, InputStream body) {
        KeyDesk.Wanted wanted = KeyWish.read(JsonBody.read(body).node(), clock.instant());
        if (desk.make(wanted, caller.user()) instanceof KeyDesk.Fresh fresh) {
            URI address = URI.create("/api/v1/api-keys/" + fresh.key().id());
            return Response.created(address)
                    .entity(Json.of(KeyView.of(fresh.key(), fresh.text())))
                    .build();
        }
        throw new RequestRefused(
                ProblemKind.STATE_CONFLICT,
                "A key of the name \"" + wanted.name() + "\" stands. Take another name, or revoke that one first.");
    }

    @GET
    @Needs(Permission.MANAGE_KEYS)
    @Operation(summary = "All keys, the oldest first, with when they were used last; never the keys themselves")
    @Listed
    @APIResponseSchema(KeyView.class)
    public Response list() {
        List<KeyView> views =
                desk.all().stream().map(key -> KeyView.of(key, null)).toList();
        return Response.ok(Json.of(new Paging.Page<>(views, null))).build();
    }

    @GET
    @Needs(Permission.MANAGE_KEYS)
    @Path("/{id}")
    @Operation(summary = "One key, with when it was used last; never the key itself")
    @APIResponseSchema(KeyView.class)
    public Response show(@PathParam("id") String id) {
        return desk.all().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .map(key -> Response.ok(Json.of(KeyView.of(key, null))).build())
                .orElseThrow(() -> unknown(id));
    }

    @DELETE
    @Needs(Permission.MANAGE_KEYS)
    @Path("/{id}")
    @Operation(summary = "Revoke a key: at once here, within half a minute at every replica")
    @APIResponse(responseCode = "204", description = "Done")
    public Response revoke(@PathParam("id") String id, @BeanParam Caller caller) {
        if (desk.revoke(id, caller.user())) {
            return Response.noContent().build();
        }
        throw unknown(id);
    }

    private static RequestRefused unknown(String id) {
        return new RequestRefused(ProblemKind.UNKNOWN_API_KEY, "No key \"" + id + "\" stands.");
    }
}
