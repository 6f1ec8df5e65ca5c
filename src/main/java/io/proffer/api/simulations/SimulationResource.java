package io.proffer.api.simulations;

import io.proffer.accounts.AccountStore;
import io.proffer.api.contract.Listed;
import io.proffer.http.Choices;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.Paging;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import io.proffer.simulation.impact.ImpactChange;
import io.proffer.simulation.impact.ImpactKind;
import io.proffer.simulation.impact.ImpactRequest;
import io.proffer.simulation.impact.Progress;
import io.proffer.simulation.impact.SimulationStore;
import io.proffer.simulation.impact.Simulations;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Compares rulesets on kept accounts. */
@Path("/api/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations")
public class SimulationResource {
    private final Simulations simulations;
    private final AccountStore accounts;

    SimulationResource(Simulations simulations, AccountStore accounts) {
        this.accounts = accounts;
        this.simulations = simulations;
    }

    @POST
    @Needs(Permission.GOVERN_RULESETS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Compare a ruleset with another on kept accounts, in the background; nothing is decided for real",
            description =
                    "population.sample is about how many of all kept accounts are looked at; they fall by their ids, the same ones each time")
    @APIResponseSchema(value = SimulationView.class, responseCode = "202")
    @RequestBodySchema(ImpactRequest.class)
    public Response start(InputStream body) {
        Simulations.Answer answer = simulations.start(request(JsonBody.read(body)));
        if (answer instanceof Simulations.Started started) {
            SimulationView view = SimulationView.of(started.progress());
            return Response.accepted(Json.of(view))
                    .location(URI.create("/api/v1/simulations/" + view.id()))
                    .build();
        }
        throw refusal(answer);
    }

    private static ImpactRequest request(JsonBody body) {
        ImpactRequest.Reading reading = ImpactRequest.read(body.node());
        if (reading instanceof ImpactRequest.Read read) {
            return read.request();
        }
        throw RequestRefused.faulty(((ImpactRequest.Faulty) reading).problems());
    }

    private static RequestRefused refusal(Simulations.Answer answer) {
        if (answer instanceof Simulations.Unknown unknown) {
            return RequestRefused.faulty(List.of(new Problem(
                    "/" + unknown.member(),
                    "UNKNOWN_VALUE",
                    "There is no ruleset \"" + unknown.id() + "\". See /api/v1/rulesets.")));
        }
        if (answer instanceof Simulations.Baseless first) {
            return RequestRefused.faulty(List.of(new Problem(
                    "/base", "REQUIRED", "Ruleset " + first.id() + " has no base. Name one to compare with.")));
        }
        return new RequestRefused(ProblemKind.QUEUE_FULL, "Other simulations wait. Send it again later.");
    }

    @GET
    @Needs(Permission.GOVERN_RULESETS)
    @Path("/{id}")
    @Operation(summary = "How far a simulation is, and how many accounts gain, lose, or see another offer or price")
    @APIResponseSchema(SimulationView.class)
    public Response show(@PathParam("id") String id) {
        return Response.ok(Json.of(SimulationView.of(found(id)))).build();
    }

    @GET
    @Needs(Permission.GOVERN_RULESETS)
    @Path("/{id}/changes")
    @Operation(summary = "The accounts behind the numbers; type takes several, separated by commas")
    @Listed
    @APIResponseSchema(ImpactChange.class)
    public Response changes(
            @PathParam("id") String id,
            @QueryParam("type")
                    @Parameter(
                            explode = Explode.FALSE,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ImpactKind.class))
                    @Nullable
                    String type,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        Set<ImpactKind> kinds = kinds(type);
        int from = (int) Math.min(paging.place(), Integer.MAX_VALUE);
        SimulationStore.Page page = simulations.changes(found(id).head().id(), kinds, from, paging.limit());
        return new Paging.Page<>(inSight(page.changes()), page.next() < 0 ? null : String.valueOf(page.next()))
                .response(uri);
    }

    /** A simulation is about all accounts; whoever reads it may see some. */
    private List<ImpactChange> inSight(List<ImpactChange> changes) {
        Set<String> known =
                accounts.known(changes.stream().map(ImpactChange::accountId).collect(Collectors.toSet()));
        return changes.stream()
                .filter(change -> known.contains(change.accountId()))
                .toList();
    }

    private static Set<ImpactKind> kinds(@Nullable String type) {
        Set<ImpactKind> kinds = EnumSet.noneOf(ImpactKind.class);
        if (type == null) {
            return EnumSet.allOf(ImpactKind.class);
        }
        for (String name : type.split(",")) {
            kinds.add(Choices.oneOf("type", name.strip(), ImpactKind.values()));
        }
        return kinds;
    }

    private Progress found(String id) {
        return simulations
                .find(id)
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.NOT_FOUND,
                        "There is no simulation \"" + id + "\". They are kept as long as events are; start it again."));
    }
}
