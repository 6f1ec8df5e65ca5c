package io.proffer.api.rulesets;

import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Rulesets;
import io.proffer.governance.review.Validation;
import io.proffer.http.Json;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Unknowns;
import io.proffer.identity.Permission;
import io.proffer.scenarios.run.ScenarioReport;
import io.proffer.scenarios.run.ScenarioResult;
import io.proffer.scenarios.run.TableCoverage;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs the scenarios of rulesets. */
@Path("/api/v1/rulesets/{id}/test-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulesets")
public class TestRunResource {
    private final Rulesets rulesets;
    private final Validation validation;

    TestRunResource(Rulesets rulesets, Validation validation) {
        this.rulesets = rulesets;
        this.validation = validation;
    }

    /** How the scenarios of a ruleset went. */
    record RunView(
            String rulesetId,
            String contentHash,
            int passed,
            int failed,
            int skipped,
            List<CaseView> scenarios,
            List<TableCoverage> coverage) {
        static RunView of(Ruleset ruleset, ScenarioReport report) {
            int failed = report.failures().size();
            return new RunView(
                    ruleset.id(),
                    ruleset.content().hash(),
                    report.results().size() - failed,
                    failed,
                    report.skipped(),
                    report.results().stream().map(CaseView::of).toList(),
                    report.coverage());
        }
    }

    /** How one scenario went; without findings it passed. */
    record CaseView(String file, String sheet, String cell, String name, boolean passed, List<String> findings) {
        static CaseView of(ScenarioResult result) {
            var name = result.scenario().name();
            return new CaseView(
                    result.file(),
                    name.cell().sheet(),
                    name.cell().ref(),
                    name.value(),
                    result.isPassed(),
                    result.lines());
        }
    }

    @POST
    @Needs(Permission.GOVERN_RULESETS)
    @Operation(summary = "Run the scenarios of its test sheets; nothing is stored")
    @APIResponseSchema(RunView.class)
    public Response run(@PathParam("id") String id) {
        Ruleset ruleset = rulesets.find(id).orElseThrow(() -> Unknowns.ruleset(id));
        return Response.ok(Json.of(RunView.of(ruleset, validation.run(ruleset))))
                .build();
    }
}
