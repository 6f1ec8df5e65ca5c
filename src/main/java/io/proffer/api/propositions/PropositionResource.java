package io.proffer.api.propositions;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.api.contract.Listed;
import io.proffer.engine.account.ContactRole;
import io.proffer.engine.talk.TalkTrack;
import io.proffer.http.Choices;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.http.refusals.EventRefusals;
import io.proffer.identity.ApprovalLevel;
import io.proffer.identity.Permission;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.report.EventAnswer;
import io.proffer.propositions.report.PropositionDesk;
import io.proffer.propositions.report.PropositionReport;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows propositions and takes in what happens to them. */
@Path("/api/v1/propositions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Propositions")
public class PropositionResource {
    private final PropositionDesk desk;
    private final PropositionStore store;

    PropositionResource(PropositionDesk desk, PropositionStore store) {
        this.desk = desk;
        this.store = store;
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Operation(summary = "Propositions in the order they were made")
    @Listed
    @APIResponseSchema(PropositionShape.class)
    public Response search(
            @BeanParam PropositionQuery query,
            @BeanParam Paging paging,
            @BeanParam Caller caller,
            @Context UriInfo uri) {
        PropositionStore.Listing found = store.searchWithEvents(query.of(paging, caller));
        PropositionView.Extent extent = query.extent();
        List<JsonNode> items = found.page().propositions().stream()
                .<JsonNode>map(each ->
                        new PropositionView(each, found.events().getOrDefault(each.id(), List.of())).with(extent))
                .toList();
        return new Paging.Page<>(items, found.page().next()).response(uri);
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}")
    @Operation(
            summary =
                    "A proposition as it stands; expand=quote,valueCase,treatments,explanation shows more, fields less")
    @APIResponseSchema(PropositionShape.class)
    public Response get(
            @PathParam("id") String id,
            @QueryParam("expand") @Nullable String expand,
            @QueryParam("fields") @Nullable String fields,
            @BeanParam Caller caller) {
        PropositionView.Extent extent = PropositionView.Extent.of(expand, fields);
        StoredProposition found = found(id, caller);
        return Response.ok(Json.of(new PropositionView(found, store.events(id)).with(extent)))
                .build();
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}/history")
    @Operation(summary = "Everything that happened to a proposition, the oldest first")
    @APIResponseSchema(PropositionView.History.class)
    public Response history(@PathParam("id") String id, @BeanParam Caller caller) {
        found(id, caller);
        return Response.ok(Json.of(new PropositionView.History(id, store.events(id))))
                .build();
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}/talk-track")
    @Operation(summary = "What to say: objections answered with this account's own figures, and what must not be said")
    @APIResponseSchema(TalkTrack.class)
    public Response talkTrack(
            @PathParam("id") String id,
            @QueryParam("role") @Parameter(schema = @Schema(implementation = ContactRole.class)) @Nullable String role,
            @QueryParam("locale") @Nullable String locale,
            @BeanParam Caller caller) {
        found(id, caller);
        ContactRole listener = role == null ? null : Choices.oneOf("role", role, ContactRole.values());
        return desk.talkTrack(id, listener, locale)
                .map(track -> Response.ok(Json.of(track)).build())
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.NOT_FOUND,
                        "The account or the offer of proposition \"" + id + "\" is gone: there is nothing to say."));
    }

    @POST
    @Needs(Permission.REPORT_RESPONSES)
    @Path("/{id}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report what happened; the same eventId or Idempotency-Key has one effect")
    @APIResponseSchema(EventAnswer.Answer.class)
    @RequestBodySchema(PropositionReport.class)
    public Response report(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @BeanParam Caller caller,
            InputStream body) {
        JsonBody document = JsonBody.read(body);
        found(id, caller);
        PropositionDesk.Sender sender = new PropositionDesk.Sender(caller.user(), document.hash());
        return EventReplies.of(desk.report(id, EventReplies.read(document, key), sender));
    }

    @POST
    @Needs(Permission.WITHDRAW_PROPOSITIONS)
    @Path("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take an open proposition back")
    @APIResponseSchema(EventAnswer.Answer.class)
    @RequestBodySchema(Remark.class)
    public Response withdraw(@PathParam("id") String id, @BeanParam Caller caller, InputStream body) {
        Remark remark = Remark.read(JsonBody.read(body).node());
        found(id, caller);
        return EventReplies.of(desk.withdraw(id, caller.user(), remark.comment()));
    }

    @POST
    @Needs(Permission.APPROVE_ORDERS)
    @Path("/{id}/approval")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Agree to an accepted order that waits, or reject it; by the level of its quote, not by who reported it")
    @APIResponseSchema(EventAnswer.Answer.class)
    @RequestBodySchema(Remark.class)
    public Response approve(@PathParam("id") String id, @BeanParam Caller caller, InputStream body) {
        Remark remark = Remark.read(JsonBody.read(body).node());
        caller.mustHaveOneOf(ApprovalLevel.of(found(id, caller).approvalLevel()).roles());
        return EventReplies.of(desk.approve(id, remark.isApproval(), caller.user(), remark.comment()));
    }

    /** Who may not know who is held out finds nothing where something was withheld. */
    private StoredProposition found(String id, Caller caller) {
        return store.find(id)
                .filter(each ->
                        caller.may(Permission.SEE_HOLDOUT) || !each.origin().withheld())
                .orElseThrow(() -> EventRefusals.unknown(id));
    }
}
