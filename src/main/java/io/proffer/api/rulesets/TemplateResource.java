package io.proffer.api.rulesets;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Unknowns;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.TemplateSchemas;
import io.proffer.workbook.Templates;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands out empty workbooks for authors. */
@Path("/api/v1/tables/{key}/template")
@Tag(name = "Rulebook")
public class TemplateResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ActiveRulebook active;

    TemplateResource(ActiveRulebook active) {
        this.active = active;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Produces(XLSX)
    @Operation(summary = "An empty workbook of a table, with comments and lists of what its cells take")
    public Response template(@PathParam("key") String key) {
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow(RequestRefused::noRulebook)) {
            Rulebook rulebook = lease.decisioning().rulebook();
            List<DecisionTable> tables =
                    rulebook.tables().stream().map(TableEvaluator::table).toList();
            TableSchema schema = TemplateSchemas.of(key, rulebook.vocabulary(), tables)
                    .orElseThrow(() -> Unknowns.table(
                            key, tables.stream().map(DecisionTable::key).toList()));
            return Response.ok(Templates.template(schema, rulebook.vocabulary()))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".xlsx\"")
                    .build();
        }
    }
}
