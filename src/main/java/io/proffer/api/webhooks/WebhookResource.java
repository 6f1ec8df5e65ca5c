package io.proffer.api.webhooks;

import io.proffer.api.contract.Listed;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.Paging;
import io.proffer.http.Preconditions;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.webhooks.Subscription;
import io.proffer.webhooks.SubscriptionStore;
import io.proffer.webhooks.Subscriptions;
import io.proffer.webhooks.WishDocument;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in who wants to be told of events, and shows how that goes. */
@Path("/api/v1/webhook-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class WebhookResource {
    private final Subscriptions subscriptions;
    private final SubscriptionStore store;

    WebhookResource(Subscriptions subscriptions, SubscriptionStore store) {
        this.subscriptions = subscriptions;
        this.store = store;
    }

    @POST
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell an address of what happens from now on: {url, types, subject, secretRef, mode}")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201")
    @RequestBodySchema(WishDocument.class)
    public Response add(@BeanParam Caller caller, InputStream body) {
        Subscription added = standing(subscriptions.add(JsonBody.read(body).node(), caller.user()));
        return answer(Response.created(URI.create("/api/v1/webhook-subscriptions/" + added.id())), added);
    }

    @GET
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Operation(summary = "Who is told of events, and how far")
    @Listed
    @APIResponseSchema(SubscriptionView.class)
    public Response list() {
        List<SubscriptionView> views = store.all().stream()
                .map(each -> SubscriptionView.of(each, store))
                .toList();
        return Response.ok(Json.of(new Paging.Page<>(views, null))).build();
    }

    @GET
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Path("/{id}")
    @Operation(summary = "A subscription, how far it has been told, what waits and what was set aside")
    @APIResponseSchema(SubscriptionView.class)
    public Response get(@PathParam("id") String id) {
        return answer(Response.ok(), found(id));
    }

    @PUT
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replace what a subscription wants; it goes on where it was")
    @APIResponseSchema(SubscriptionView.class)
    @RequestBodySchema(WishDocument.class)
    public Response replace(
            @PathParam("id") String id, @BeanParam Preconditions expected, @BeanParam Caller caller, InputStream body) {
        long seen = seen(id, expected);
        return answer(
                Response.ok(),
                standing(subscriptions.replace(id, JsonBody.read(body).node(), seen, caller.user())));
    }

    @POST
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Path("/{id}/pause")
    @Operation(summary = "Stop telling for a while; nothing is lost")
    @APIResponseSchema(SubscriptionView.class)
    public Response pause(@PathParam("id") String id, @BeanParam Preconditions expected, @BeanParam Caller caller) {
        return answer(Response.ok(), standing(subscriptions.pause(id, seen(id, expected), true, caller.user())));
    }

    @POST
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Path("/{id}/resume")
    @Operation(summary = "Go on telling, from where it was stopped")
    @APIResponseSchema(SubscriptionView.class)
    public Response resume(@PathParam("id") String id, @BeanParam Preconditions expected, @BeanParam Caller caller) {
        return answer(Response.ok(), standing(subscriptions.pause(id, seen(id, expected), false, caller.user())));
    }

    @DELETE
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Path("/{id}")
    @Operation(summary = "End a subscription; what waits for it is forgotten")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@PathParam("id") String id, @BeanParam Caller caller) {
        standing(subscriptions.remove(id, caller.user()));
        return Response.noContent().build();
    }

    @GET
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Path("/{id}/dead-letters")
    @Operation(summary = "Events that were not taken within a day, the oldest first")
    @Listed
    @APIResponseSchema(SubscriptionView.DeadLetter.class)
    public Response deadLetters(@PathParam("id") String id, @BeanParam Paging paging, @Context UriInfo uri) {
        found(id);
        int limit = paging.limit();
        List<SubscriptionView.DeadLetter> letters = store.dead(id, paging.place(), limit).stream()
                .map(SubscriptionView.DeadLetter::of)
                .toList();
        String next = letters.size() < limit ? null : letters.get(limit - 1).sequence();
        return new Paging.Page<>(letters, next).response(uri);
    }

    @POST
    @Needs(Permission.MANAGE_WEBHOOKS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/replays")
    @Operation(
            summary =
                    "Tell again: {\"since\": sequence} all that came after it, {\"deadLetters\": true} what was set aside")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "202")
    @RequestBodySchema(ReplayWish.class)
    public Response replay(@PathParam("id") String id, @BeanParam Caller caller, InputStream body) {
        SubscriptionStore.Replay replay = ReplayWish.read(JsonBody.read(body).node());
        return answer(Response.accepted(), standing(subscriptions.replay(id, replay, caller.user())));
    }

    /** The version a client saw; none can be seen of what is not there. */
    private long seen(String id, Preconditions expected) {
        found(id);
        return expected.required();
    }

    private Subscription found(String id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    private Response answer(Response.ResponseBuilder response, Subscription subscription) {
        return response.entity(Json.of(SubscriptionView.of(subscription, store)))
                .header("ETag", Preconditions.tag(subscription.version()))
                .build();
    }

    private static Subscription standing(Subscriptions.Answer answer) {
        if (answer instanceof Subscriptions.Stands stands) {
            return stands.subscription();
        }
        if (answer instanceof Subscriptions.Faulty faulty) {
            throw RequestRefused.faulty(faulty.problems());
        }
        if (answer instanceof Subscriptions.Changed changed) {
            throw new RequestRefused(
                    ProblemKind.PRECONDITION_FAILED, "It is at " + Preconditions.tag(changed.version()) + " by now.");
        }
        throw unknown(((Subscriptions.Unknown) answer).id());
    }

    private static RequestRefused unknown(String id) {
        return new RequestRefused(ProblemKind.UNKNOWN_WEBHOOK, "There is no subscription \"" + id + "\".");
    }
}
