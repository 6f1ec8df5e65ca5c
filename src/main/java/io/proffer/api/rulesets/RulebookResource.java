package io.proffer.api.rulesets;

import io.proffer.api.contract.Listed;
import io.proffer.engine.catalog.Feature;
import io.proffer.engine.catalog.Placement;
import io.proffer.engine.catalog.Plan;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.http.Json;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Unknowns;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.rulesets.ActiveRulebook;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the rulebook that serves. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulebook")
public class RulebookResource {
    private final ActiveRulebook active;

    RulebookResource(ActiveRulebook active) {
        this.active = active;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/tables")
    @Operation(summary = "The tables of the rulebook")
    @Listed
    @APIResponseSchema(TableViews.TableSummary.class)
    public Response tables() {
        return shown(rulebook -> new Items<>(rulebook.tables().stream()
                .map(TableEvaluator::table)
                .map(TableViews.TableSummary::of)
                .toList()));
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/tables/{key}")
    @Operation(summary = "A table with its rows")
    @APIResponseSchema(TableViews.TableView.class)
    public Response table(@PathParam("key") String key) {
        return shown(rulebook -> rulebook.table(key)
                .map(evaluator -> TableViews.TableView.of(evaluator.table()))
                .orElseThrow(() -> Unknowns.table(
                        key,
                        rulebook.tables().stream()
                                .map(each -> each.table().key())
                                .toList())));
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/vocabulary")
    @Operation(summary = "The words tables may use, and the shape of every table")
    @APIResponseSchema(TableViews.VocabularyView.class)
    public Response vocabulary() {
        return shown(rulebook -> TableViews.VocabularyView.of(rulebook.vocabulary()));
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/plans")
    @Operation(summary = "The plans of the catalogue, the smallest first")
    @Listed
    @APIResponseSchema(Plan.class)
    public Response plans() {
        return shown(rulebook -> new Items<>(rulebook.catalog().plans().values()));
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/features")
    @Operation(summary = "The features of the catalogue")
    @Listed
    @APIResponseSchema(Feature.class)
    public Response features() {
        return shown(rulebook -> new Items<>(rulebook.catalog().features().values()));
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/placements")
    @Operation(summary = "The placements of the catalogue, the default first")
    @Listed
    @APIResponseSchema(Placement.class)
    public Response placements() {
        return shown(rulebook -> new Items<>(rulebook.catalog().placements().values()));
    }

    /** A short list, whole. */
    record Items<T>(List<T> items) {
        Items {
            items = List.copyOf(items);
        }

        Items(Collection<T> items) {
            this(List.copyOf(items));
        }
    }

    private Response shown(Function<Rulebook, Object> view) {
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow(RequestRefused::noRulebook)) {
            return Response.ok(Json.of(view.apply(lease.decisioning().rulebook())))
                    .build();
        }
    }
}
