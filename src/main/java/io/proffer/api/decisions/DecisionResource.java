package io.proffer.api.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.api.contract.Listed;
import io.proffer.api.idempotency.OwnKey;
import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.Detail;
import io.proffer.decisions.StoredDecision;
import io.proffer.decisions.shown.Details;
import io.proffer.decisions.shown.Explanation;
import io.proffer.engine.decision.Decision;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.Paging;
import io.proffer.http.Showing;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.CanonicalJson;
import io.proffer.simulation.dryrun.ChosenRuleset;
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
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decides, and shows decisions. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {
    private static final String ORDER = "-asOf";

    private final ChosenRuleset chosen;
    private final DecisionLog log;

    DecisionResource(ChosenRuleset chosen, DecisionLog log) {
        this.chosen = chosen;
        this.log = log;
    }

    @POST
    @Needs(Permission.DECIDE)
    @OwnKey
    @Operation(
            summary = "Decide for one account; stored before it is answered unless it is a dry run, which has no effect"
                    + " and takes no heed of an Idempotency-Key")
    @APIResponseSchema(Decision.class)
    @RequestBodySchema(DecisionCall.class)
    public Response decide(
            @HeaderParam("Idempotency-Key") @Nullable String key, @BeanParam Caller caller, InputStream body) {
        JsonBody document = JsonBody.read(body);
        DecisionCall call = Calls.read(document.node(), caller);
        DecisionAnswer answer = chosen.decide(call, Calls.key(key, caller.user(), document.hash()));
        return DecisionReplies.of(Sight.of(answer, caller), call.detail());
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}")
    @Operation(summary = "A stored decision, as it was answered, or with another explain")
    @APIResponseSchema(Decision.class)
    public Response get(
            @PathParam("id") String id,
            @QueryParam("explain") @Parameter(schema = @Schema(implementation = Detail.class)) @Nullable String explain,
            @BeanParam Caller caller) {
        StoredDecision decision = found(id, caller);
        Detail detail = Calls.detail(explain, Details.asked(decision));
        return Response.ok(Details.bytes(decision.body(), detail)).build();
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}/explanation")
    @Operation(summary = "Why and why not: of one offer, or of all")
    @APIResponseSchema(Explanation.class)
    public Response explanation(
            @PathParam("id") String id, @QueryParam("offer") @Nullable String offer, @BeanParam Caller caller) {
        return Explanation.of(found(id, caller), offer)
                .map(explanation -> Response.ok(Json.of(explanation)).build())
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.UNKNOWN_OFFER, "Decision " + id + " does not speak of \"" + offer + "\"."));
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Operation(
            summary =
                    "Stored decisions, the newest instant first; fields shows less of each; a page by verdict may be short or empty and have a next")
    @Listed
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, enumeration = ORDER))
    @APIResponseSchema(Decision.class)
    public Response search(
            @BeanParam DecisionQuery query,
            @BeanParam Paging paging,
            @BeanParam Showing showing,
            @BeanParam Caller caller,
            @Context UriInfo uri) {
        UnaryOperator<JsonNode> shown = showing.of(Decision.class, ORDER);
        DecisionLog.Page page = log.search(query.of(paging, caller));
        List<JsonNode> bodies = page.decisions().stream()
                .map(decision -> Sight.of(decision, caller).body().bytes())
                .map(CanonicalJson::readBack)
                .map(shown)
                .toList();
        return new Paging.Page<>(bodies, page.next()).response(uri);
    }

    private StoredDecision found(String id, Caller caller) {
        return log.find(id)
                .map(decision -> Sight.of(decision, caller))
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.UNKNOWN_DECISION, "There is no decision \"" + id + "\". A dry run is not stored."));
    }
}
