package io.proffer.api.rulesets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.api.contract.Listed;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.draft.Diagnostics;
import io.proffer.governance.kept.Difference;
import io.proffer.governance.kept.LastStep;
import io.proffer.governance.kept.Rulesets;
import io.proffer.http.Choices;
import io.proffer.http.Json;
import io.proffer.http.Paging;
import io.proffer.http.Preconditions;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Downloads;
import io.proffer.http.governance.Unknowns;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.CanonicalJson;
import io.proffer.lint.FindingCode;
import io.proffer.reports.Remark;
import io.proffer.reports.Sarif;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.workbook.FileRefusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows stored rulesets. */
@Path("/api/v1/rulesets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulesets")
public class RulesetResource {
    private static final String SARIF = "application/sarif+json";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(SARIF))
            .build();

    private final Rulesets rulesets;
    private final ActiveRulebook active;
    private final InstantSource clock;

    RulesetResource(Rulesets rulesets, ActiveRulebook active, InstantSource clock) {
        this.rulesets = rulesets;
        this.active = active;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/status")
    @Operation(summary = "Which rulebook serves, and how the last load went")
    @APIResponseSchema(StatusView.class)
    public Response status() {
        return Response.ok(Json.of(StatusView.of(active.status(), rulesets))).build();
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Operation(summary = "Stored rulesets, the newest first; status takes several, separated by commas")
    @Listed
    @APIResponseSchema(RulesetView.class)
    public Response list(
            @QueryParam("status")
                    @Parameter(
                            explode = Explode.FALSE,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RulesetState.class))
                    @Nullable
                    String status,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        RulesetStore.Page page = rulesets.list(new RulesetStore.Query(states(status), paging.cursor(), paging.limit()));
        List<RulesetView> views = page.rulesets().stream()
                .map(ruleset -> RulesetView.of(ruleset, null))
                .toList();
        return new Paging.Page<>(views, page.next()).response(uri);
    }

    private static List<RulesetState> states(@Nullable String status) {
        return status == null
                ? List.of()
                : Stream.of(status.split(","))
                        .map(name -> Choices.oneOf("status", name.strip(), RulesetState.values()))
                        .toList();
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/{id}")
    @Operation(summary = "A ruleset: where it stands, what it changes, who has to agree and did")
    @APIResponseSchema(RulesetView.class)
    public Response show(@PathParam("id") String id) {
        Ruleset ruleset = found(id);
        String diagnostics = rulesets.papers(ruleset.id()).diagnostics();
        LastStep lastStep = rulesets.lastStep(ruleset).orElse(null);
        return Response.ok(Json.of(RulesetView.of(ruleset, lastStep, CanonicalJson.readBack(diagnostics))))
                .header("ETag", Preconditions.tag(ruleset.revision()))
                .build();
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/{id}/diagnostics")
    @Produces({MediaType.APPLICATION_JSON, SARIF})
    @Operation(summary = "What its author should know; as SARIF for whoever accepts application/sarif+json")
    @APIResponse(
            responseCode = "200",
            description = "What its author should know",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Diagnostics.class)),
                @Content(mediaType = SARIF, schema = @Schema(implementation = ObjectNode.class))
            })
    public Response diagnostics(@PathParam("id") String id, @Context Request request) {
        Ruleset ruleset = found(id);
        Variant wanted = request.selectVariant(FORMS);
        return wanted != null && wanted.getMediaType().equals(FORMS.get(1).getMediaType())
                ? Response.ok(sarif(ruleset), SARIF).build()
                : Response.ok(rulesets.papers(ruleset.id()).diagnostics(), MediaType.APPLICATION_JSON)
                        .build();
    }

    private String sarif(Ruleset ruleset) {
        List<Remark> remarks = rulesets.remarks(ruleset, clock.instant());
        Map<String, String> meanings =
                Stream.of(FindingCode.values()).collect(Collectors.toMap(FindingCode::code, FindingCode::meaning));
        return Sarif.of("lint", remarks, meanings, "decision-tables");
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/{id}/diff")
    @Operation(summary = "What is different from its base, or from another ruleset, row by row and cell by cell")
    @APIResponseSchema(Difference.class)
    public Response diff(@PathParam("id") String id, @QueryParam("base") @Nullable String base) {
        Ruleset ruleset = found(id);
        return base == null
                ? Response.ok(rulesets.papers(ruleset.id()).diff()).build()
                : Response.ok(Json.of(rulesets.diff(found(base), ruleset))).build();
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/{id}/tables/{key}")
    @Operation(summary = "A table of a ruleset with its rows")
    @APIResponseSchema(TableViews.TableView.class)
    public Response table(@PathParam("id") String id, @PathParam("key") String key) {
        Ruleset ruleset = found(id);
        return rulesets.table(ruleset, key)
                .map(table ->
                        Response.ok(Json.of(TableViews.TableView.of(table))).build())
                .orElseThrow(() -> Unknowns.table(key, ruleset.content().tables()));
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/{id}/workbook")
    @Produces({Downloads.XLSX, Downloads.CSV, Downloads.ZIP, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The workbooks as they were sent: the one with a table, the one of a name, or all as a zip;"
                    + " annotated=true with what lint finds written into the cells")
    @APIResponse(
            responseCode = "200",
            description = "The workbook, or a zip of several",
            content = {
                @Content(mediaType = Downloads.XLSX),
                @Content(mediaType = Downloads.CSV),
                @Content(mediaType = Downloads.ZIP)
            })
    public Response workbook(
            @PathParam("id") String id,
            @QueryParam("table") @Nullable String table,
            @QueryParam("file") @Nullable String file,
            @QueryParam("annotated") boolean annotated) {
        Ruleset ruleset = found(id);
        List<Rulesets.Named> files = files(ruleset, table, file);
        return Downloads.of(annotated ? annotated(ruleset, files) : files, ruleset.id() + ".zip");
    }

    private List<Rulesets.Named> files(Ruleset ruleset, @Nullable String table, @Nullable String file) {
        if (table == null && file == null) {
            return rulesets.workbooks(ruleset);
        }
        return (file == null ? rulesets.workbookOf(ruleset, String.valueOf(table)) : rulesets.workbook(ruleset, file))
                .map(List::of)
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.NOT_FOUND,
                        "The ruleset has no such workbook; its files and tables are listed in it."));
    }

    private List<Rulesets.Named> annotated(Ruleset ruleset, List<Rulesets.Named> files) {
        List<Remark> remarks = rulesets.remarks(ruleset, clock.instant());
        List<Rulesets.Named> copies = new ArrayList<>();
        for (Rulesets.Named file : files) {
            try {
                copies.add(Rulesets.annotated(file, remarks));
            } catch (FileRefusal refused) {
                throw new RequestRefused(
                        ProblemKind.RULESET_UNREADABLE, refused.fault().message());
            }
        }
        return copies;
    }

    private Ruleset found(String id) {
        return rulesets.find(id).orElseThrow(() -> Unknowns.ruleset(id));
    }
}
