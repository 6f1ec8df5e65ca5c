package io.proffer.api.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.Accounts;
import io.proffer.accounts.StoredAccount;
import io.proffer.api.contract.Listed;
import io.proffer.decisions.memory.Memories;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.account.AccountObjective;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.memory.SignalFacts;
import io.proffer.engine.memory.SignalSeen;
import io.proffer.http.Instants;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.Paging;
import io.proffer.http.Preconditions;
import io.proffer.http.Showing;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Nearest;
import io.proffer.json.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes in accounts and shows them. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountResource {
    private static final String ORDER = "createdAt";

    private static final List<String> BLOCKS =
            List.of("usage", "engagement", "support", "sentiment", "health", "commercial");

    private final Accounts accounts;
    private final AccountStore store;
    private final Memories memories;
    private final InstantSource clock;

    AccountResource(Accounts accounts, AccountStore store, Memories memories, InstantSource clock) {
        this.accounts = accounts;
        this.store = store;
        this.memories = memories;
        this.clock = clock;
    }

    @PUT
    @Needs(Permission.WRITE_ACCOUNTS)
    @Path("/{id}")
    @Operation(summary = "Keep an account document, in place of the one before")
    @APIResponseSchema(Account.class)
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Account.class)))
    @RequestBodySchema(Account.class)
    public Response put(@PathParam("id") String id, @BeanParam Preconditions expected, InputStream body) {
        return AccountReplies.of(accounts.put(id, JsonBody.read(body).node(), expected.version()));
    }

    @PATCH
    @Needs(Permission.WRITE_ACCOUNTS)
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Change an account by a merge patch (RFC 7396)")
    @APIResponseSchema(Account.class)
    @RequestBodySchema(Account.class)
    public Response patch(@PathParam("id") String id, @BeanParam Preconditions expected, InputStream body) {
        return AccountReplies.of(accounts.patch(id, JsonBody.read(body).node(), expected.version()));
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}")
    @Operation(summary = "The account document as it is kept")
    @APIResponseSchema(Account.class)
    public Response get(@PathParam("id") String id) {
        return AccountReplies.of(found(id));
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}/context")
    @Operation(
            summary =
                    "The account as a decision would see it at an instant: derived figures filled in, signals counted")
    @APIResponseSchema(AccountContext.class)
    public Response context(@PathParam("id") String id, @QueryParam("asOf") @Nullable String asOf) {
        Instant at = Instants.orNow("asOf", asOf, clock);
        StoredAccount stored = found(id);
        List<SignalSeen> signals = memories.signals(stored.account(), at);
        Account known = SignalFacts.counted(AccountAt.complete(stored.account(), at), signals, at);
        return Response.ok(Json.of(new AccountContext(id, at, stored.hash(), stored.version(), known, signals)))
                .build();
    }

    @PUT
    @Needs(Permission.WRITE_ACCOUNTS)
    @Path("/{id}/subscription")
    @Operation(summary = "Replace the subscription of an account")
    @APIResponseSchema(Account.class)
    @RequestBodySchema(Subscription.class)
    public Response putSubscription(@PathParam("id") String id, @BeanParam Preconditions expected, InputStream body) {
        return AccountReplies.of(accounts.replace(id, "subscription", object(body), expected.version()));
    }

    @PUT
    @Needs(Permission.WRITE_ACCOUNTS)
    @Path("/{id}/blocks/{block}")
    @Operation(summary = "Replace one block of facts: usage, engagement, support, sentiment, health or commercial")
    @APIResponseSchema(Account.class)
    @RequestBodySchema(FactBlock.class)
    public Response putBlock(
            @PathParam("id") String id,
            @PathParam("block") String block,
            @BeanParam Preconditions expected,
            InputStream body) {
        return AccountReplies.of(accounts.replace(id, known(block), object(body), expected.version()));
    }

    @POST
    @Needs(Permission.NOTE_OBJECTIVES)
    @Path("/{id}/objectives")
    @Operation(summary = "Add an objective, or replace the one of the same key")
    @APIResponseSchema(Account.class)
    @RequestBodySchema(AccountObjective.class)
    public Response addObjective(@PathParam("id") String id, InputStream body) {
        return AccountReplies.of(accounts.addObjective(id, JsonBody.read(body).node()));
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Operation(summary = "Accounts in the order they first came; fields shows less of each")
    @Listed
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, enumeration = ORDER))
    @APIResponseSchema(Account.class)
    public Response list(
            @BeanParam Paging paging,
            @BeanParam Showing showing,
            @QueryParam("crm") @Nullable String crm,
            @Context UriInfo uri) {
        UnaryOperator<JsonNode> shown = showing.of(Account.class, ORDER);
        AccountStore.Page page = store.list(new AccountStore.Query(paging.cursor(), paging.limit(), crm));
        List<JsonNode> documents =
                page.accounts().stream().map(StoredAccount::document).map(shown).toList();
        return new Paging.Page<>(documents, page.next()).response(uri);
    }

    /** An account as a decision sees it, with the signals that came after its blocks. */
    record AccountContext(
            String accountId,
            Instant asOf,
            String contextHash,
            long version,
            Account account,
            List<SignalSeen> signals) {}

    private StoredAccount found(String id) {
        return store.find(id).orElseThrow(() -> RequestRefused.unknownAccount(id));
    }

    private static JsonNode object(InputStream body) {
        JsonNode node = JsonBody.read(body).node();
        if (node.isObject()) {
            return node;
        }
        throw RequestRefused.faulty(List.of(new Problem("", "WRONG_TYPE", "Expected an object.")));
    }

    private static String known(String block) {
        if (BLOCKS.contains(block)) {
            return block;
        }
        String meant = Nearest.hint(block, BLOCKS);
        throw RequestRefused.faulty(List.of(
                new Problem("", "UNKNOWN_VALUE", "\"" + block + "\" is not a block of facts." + meant, BLOCKS)));
    }
}
