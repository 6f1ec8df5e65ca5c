package io.proffer.api.overrides;

import io.proffer.api.contract.Listed;
import io.proffer.engine.memory.Override;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.RequestRefused;
import io.proffer.http.refusals.OverrideRefusals;
import io.proffer.identity.Permission;
import io.proffer.overrides.OverrideDraft;
import io.proffer.overrides.Overrides;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in what customer success decides for one account, and shows it. */
@Path("/api/v1/accounts/{id}/overrides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overrides")
public class OverrideResource {
    private final Overrides overrides;

    OverrideResource(Overrides overrides) {
        this.overrides = overrides;
    }

    @POST
    @Needs(Permission.WRITE_OVERRIDES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hold, pin or force an offer until an end; forcing takes effect once somebody else approved")
    @APIResponseSchema(value = Override.class, responseCode = "201")
    @RequestBodySchema(OverrideDraft.class)
    public Response add(@PathParam("id") String account, @BeanParam Caller caller, InputStream body) {
        Override added = OverrideReplies.standing(
                overrides.add(account, JsonBody.read(body).node(), caller.user()));
        URI address = URI.create("/api/v1/accounts/" + account + "/overrides/" + added.id());
        return Response.created(address).entity(Json.of(added)).build();
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Operation(summary = "What stands for an account, the oldest first; without approvedBy, forcing waits for approval")
    @Listed
    @APIResponseSchema(Override.class)
    public Response list(@PathParam("id") String account) {
        List<Override> standing = overrides.of(account).orElseThrow(() -> RequestRefused.unknownAccount(account));
        return Response.ok(Json.of(new Paging.Page<>(standing, null))).build();
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{oid}")
    @Operation(summary = "An override that stands for an account")
    @APIResponseSchema(Override.class)
    public Response show(@PathParam("id") String account, @PathParam("oid") String override) {
        return overrides.of(account).orElseThrow(() -> RequestRefused.unknownAccount(account)).stream()
                .filter(each -> each.id().equals(override))
                .findFirst()
                .map(each -> Response.ok(Json.of(each)).build())
                .orElseThrow(() -> OverrideRefusals.of(new Overrides.UnknownOverride(override)));
    }

    @DELETE
    @Needs(Permission.WRITE_OVERRIDES)
    @Path("/{oid}")
    @Operation(summary = "End an override before its time")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(
            @PathParam("id") String account, @PathParam("oid") String override, @BeanParam Caller caller) {
        OverrideReplies.removed(overrides.remove(account, override, caller.user(), null));
        return Response.noContent().build();
    }

    @POST
    @Needs(Permission.APPROVE_OVERRIDES)
    @Path("/{oid}/approval")
    @Operation(summary = "Let forced eligibility take effect, or reject it, which ends it; not by who asked for it")
    @APIResponseSchema(Override.class)
    @APIResponse(responseCode = "204", description = "Done")
    @RequestBody(
            required = false,
            description = "An approval without a word is a yes",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Approval.class)))
    public Response approve(
            @PathParam("id") String account,
            @PathParam("oid") String override,
            @BeanParam Caller caller,
            InputStream body) {
        Approval said = Approval.read(body);
        if (said.approved()) {
            Override approved =
                    OverrideReplies.standing(overrides.approve(account, override, caller.user(), said.comment()));
            return Response.ok(Json.of(approved)).build();
        }
        OverrideReplies.removed(overrides.reject(account, override, caller.user(), said.comment()));
        return Response.noContent().build();
    }
}
