package io.proffer.api.decisions;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionDesk;
import io.proffer.decisions.Detail;
import io.proffer.decisions.shown.Eligibility;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.treatment.PlacementRequest;
import io.proffer.http.Instants;
import io.proffer.http.Json;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers what a person or a system that looks at one account asks. */
@Path("/api/v1/accounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class RecommendationResource {
    private static final String ONLY_NOW = "What stands is answered for now only. Leave asOf out, or decide for another"
            + " instant with POST /api/v1/decisions and its asOf.";

    private final DecisionDesk desk;

    RecommendationResource(DecisionDesk desk) {
        this.desk = desk;
    }

    @GET
    @Needs(Permission.ASK_RECOMMENDATIONS)
    @Path("/recommendations")
    @Operation(
            summary =
                    "What stands for an account in a placement; decided anew when its ground has changed, or five minutes later")
    @APIResponseSchema(Decision.class)
    public Response recommendations(
            @PathParam("id") String id,
            @QueryParam("placement") @Nullable String placement,
            @QueryParam("explain") @Parameter(schema = @Schema(implementation = Detail.class)) @Nullable String explain,
            @Parameter(hidden = true) @QueryParam("asOf") @Nullable String asOf,
            @BeanParam Caller caller) {
        if (asOf != null) {
            throw RequestRefused.faulty(List.of(new Problem("/asOf", "NOT_TAKEN", ONLY_NOW)));
        }
        DecisionCall call = placement == null
                ? DecisionCall.of(id)
                : DecisionCall.of(id).in(List.of(PlacementRequest.of(placement)));
        DecisionAnswer answer = asAskedHere(desk.recommend(call));
        return DecisionReplies.standing(Sight.of(answer, caller), Calls.detail(explain, Detail.SUMMARY));
    }

    /** Here the placement is a parameter, not a member of a document. */
    private static DecisionAnswer asAskedHere(DecisionAnswer answer) {
        return answer instanceof DecisionAnswer.Invalid invalid
                ? new DecisionAnswer.Invalid(invalid.problems().stream()
                        .map(problem ->
                                problem.pointer().equals("/placements/0/key") ? problem.at("/placement") : problem)
                        .toList())
                : answer;
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/offers/{offerKey}/eligibility")
    @Operation(summary = "Whether one offer would stand for an account now, and why; stores nothing")
    @APIResponseSchema(Eligibility.class)
    public Response eligibility(
            @PathParam("id") String id,
            @PathParam("offerKey") String offerKey,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam Caller caller) {
        DecisionCall call = DecisionCall.of(id).dry().at(Instants.parse("asOf", asOf));
        return Eligibility.of(DecisionReplies.decision(Sight.of(desk.decide(call, null), caller)), offerKey)
                .map(eligibility -> Response.ok(Json.of(eligibility)).build())
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.UNKNOWN_OFFER,
                        "The catalogue has no offer \"" + offerKey + "\". See /api/v1/offers."));
    }
}
