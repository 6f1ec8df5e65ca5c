package io.proffer.api.experiments;

import io.proffer.api.contract.Listed;
import io.proffer.experiments.ExperimentDesk;
import io.proffer.experiments.ExperimentStanding;
import io.proffer.http.Json;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Nearest;
import io.proffer.rulesets.ActiveRulebook;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the experiments that run. */
@Path("/api/v1/experiments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experiments")
public class ExperimentResource {
    private final ExperimentDesk desk;
    private final ActiveRulebook active;
    private final InstantSource clock;

    ExperimentResource(ExperimentDesk desk, ActiveRulebook active, InstantSource clock) {
        this.desk = desk;
        this.active = active;
        this.clock = clock;
    }

    /** Every experiment, whole. */
    record Running(List<ExperimentStanding> items) {}

    @GET
    @Needs(Permission.READ_EXPERIMENTS)
    @Operation(summary = "Experiments of the rulebook, with how many accounts are in each arm now")
    @Listed
    @APIResponseSchema(ExperimentStanding.class)
    public Response experiments() {
        return Response.ok(Json.of(new Running(standing()))).build();
    }

    @GET
    @Needs(Permission.READ_EXPERIMENTS)
    @Path("/{key}")
    @Operation(summary = "One experiment, with how many accounts are in each arm now")
    @APIResponseSchema(ExperimentStanding.class)
    public Response experiment(@PathParam("key") String key) {
        List<ExperimentStanding> all = standing();
        return all.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(found -> Response.ok(Json.of(found)).build())
                .orElseThrow(() ->
                        unknown(key, all.stream().map(ExperimentStanding::key).toList()));
    }

    private List<ExperimentStanding> standing() {
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow(RequestRefused::noRulebook)) {
            return desk.standing(lease.decisioning().rulebook(), clock.instant());
        }
    }

    private static RequestRefused unknown(String key, List<String> known) {
        String meant = Nearest.hint(key, known);
        return new RequestRefused(
                ProblemKind.UNKNOWN_EXPERIMENT,
                "There is no experiment \"" + key + "\"." + meant + " See /api/v1/experiments.");
    }
}
