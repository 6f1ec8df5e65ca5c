package io.proffer.api.prices;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.http.Choices;
import io.proffer.http.Json;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Nearest;
import io.proffer.json.Problem;
import io.proffer.prices.PlanComparison;
import io.proffer.prices.PublishedGrid;
import io.proffer.rulesets.ActiveRulebook;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is the same for everybody: the discount grid, and what each step of the plans brings. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Prices")
public class PublicPriceResource {
    private final ActiveRulebook rulebook;

    PublicPriceResource(ActiveRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/discount-grid")
    @Operation(summary = "The only standard discounts there are, row by row")
    @APIResponseSchema(PublishedGrid.class)
    public Response grid(@QueryParam("region") @Nullable String region, @QueryParam("plan") @Nullable String plan) {
        return serving(active -> {
            List<String> plans = List.copyOf(active.catalog().plans().keySet());
            if (plan != null && !plans.contains(plan)) {
                throw Choices.unknown("plan", plan, plans);
            }
            return PublishedGrid.of(active, plan, region);
        });
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/plans/{a}/compare/{b}")
    @Operation(summary = "What one gains from one plan to another, and what it costs more")
    @APIResponseSchema(PlanComparison.class)
    public Response compare(@PathParam("a") String a, @PathParam("b") String b) {
        return serving(active -> {
            Catalog catalog = active.catalog();
            return PlanComparison.of(catalog, plan(catalog, "/a", a), plan(catalog, "/b", b));
        });
    }

    private static Plan plan(Catalog catalog, String pointer, String key) {
        Plan plan = catalog.plans().get(key);
        if (plan != null) {
            return plan;
        }
        List<String> known = List.copyOf(catalog.plans().keySet());
        String meant = Nearest.hint(key, known);
        String message = "There is no plan \"" + key + "\"." + meant;
        throw new RequestRefused(
                ProblemKind.UNKNOWN_PLAN, message, List.of(new Problem(pointer, "UNKNOWN_VALUE", message, known)));
    }

    private Response serving(Function<Rulebook, Object> answer) {
        ActiveRulebook.Lease lease = rulebook.lease().orElseThrow(PriceReplies::noRulebook);
        try (lease) {
            return Response.ok(Json.of(answer.apply(lease.decisioning().rulebook())))
                    .build();
        }
    }
}
