package io.proffer.api.budgets;

import io.proffer.api.contract.Listed;
import io.proffer.budgets.BudgetDesk;
import io.proffer.budgets.BudgetRecords;
import io.proffer.budgets.BudgetStanding;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.http.Instants;
import io.proffer.http.Json;
import io.proffer.http.Paging;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Nearest;
import io.proffer.rulesets.ActiveRulebook;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows budgets and their ledgers. */
@Path("/api/v1/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budgets")
public class BudgetResource {
    private final BudgetDesk desk;
    private final ActiveRulebook active;
    private final InstantSource clock;

    BudgetResource(BudgetDesk desk, ActiveRulebook active, InstantSource clock) {
        this.desk = desk;
        this.active = active;
        this.clock = clock;
    }

    /** Every budget, whole. */
    record Standings(List<BudgetStanding> items) {}

    @GET
    @Needs(Permission.READ_BUDGETS)
    @Operation(
            summary =
                    "Budgets in the period of an instant, now without one: limit, reserved, committed, remaining, alerts")
    @Listed
    @APIResponseSchema(BudgetStanding.class)
    public Response budgets(@QueryParam("asOf") @Nullable String asOf) {
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow(RequestRefused::noRulebook)) {
            Rulebook rulebook = lease.decisioning().rulebook();
            return Response.ok(Json.of(new Standings(desk.standing(rulebook, Instants.orNow("asOf", asOf, clock)))))
                    .build();
        }
    }

    @GET
    @Needs(Permission.READ_BUDGETS)
    @Path("/{key}/ledger")
    @Operation(summary = "Lines of a budget's ledger in the order they were entered; dimension picks one part")
    @Listed
    @APIResponseSchema(LedgerLine.class)
    public Response ledger(
            @PathParam("key") String key,
            @QueryParam("dimension") @Nullable String dimension,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        BudgetRecords.Query query = new BudgetRecords.Query(key, dimension, paging.cursor(), paging.limit());
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow(RequestRefused::noRulebook)) {
            Rulebook rulebook = lease.decisioning().rulebook();
            BudgetRecords.Page page = desk.ledger(rulebook, query).orElseThrow(() -> unknown(key, rulebook));
            return new Paging.Page<>(page.entries().stream().map(LedgerLine::of).toList(), page.next()).response(uri);
        }
    }

    private static RequestRefused unknown(String key, Rulebook rulebook) {
        String meant = Nearest.hint(key, BudgetDesk.keys(rulebook));
        return new RequestRefused(
                ProblemKind.UNKNOWN_BUDGET, "There is no budget \"" + key + "\"." + meant + " See /api/v1/budgets.");
    }
}
