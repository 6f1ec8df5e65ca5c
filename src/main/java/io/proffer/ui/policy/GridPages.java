package io.proffer.ui.policy;

import io.proffer.engine.table.DecisionTable;
import io.proffer.governance.Order;
import io.proffer.governance.Ruleset;
import io.proffer.governance.draft.DraftAnswer;
import io.proffer.governance.draft.RowChanges;
import io.proffer.governance.kept.Rulesets;
import io.proffer.governance.kept.Typed;
import io.proffer.grid.Grid;
import io.proffer.grid.GridColumn;
import io.proffer.grid.GridLine;
import io.proffer.grid.Sketch;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.DraftRefusals;
import io.proffer.http.governance.RowAnswers;
import io.proffer.http.governance.Unknowns;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import io.proffer.rulesets.tables.ScopeChecks;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import io.proffer.workbook.TableEdits;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A table of a ruleset as a grid: its page, its rows, what is wrong with them as typed, and keeping them. */
@Path("/console/policy/{id}/tables/{key}")
public class GridPages implements FirstLook {
    private final Frame frame;
    private final Rulesets rulesets;
    private final RowChanges changes;
    private final InstantSource clock;

    GridPages(Frame frame, Rulesets rulesets, RowChanges changes, InstantSource clock) {
        this.frame = frame;
        this.rulesets = rulesets;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void look(Visitor visitor) {
        rulesets.active()
                .ifPresent(ruling -> rulesets.typed(ruling).keys().stream()
                        .findFirst()
                        .ifPresent(key -> {
                            page(ruling.id(), key, visitor);
                            rows(ruling.id(), key);
                        }));
    }

    /** The rows as they are kept, and what the columns take. */
    record Kept(long revision, List<GridColumn> columns, List<GridLine> lines) {}

    /** What is to be said of rows as typed. */
    record Checked(int faultCount, int edits, List<Sketch.Remark> remarks) {}

    @GET
    @Needs(Permission.READ_POLICY)
    public Response page(@PathParam("id") String id, @PathParam("key") String key, @BeanParam Visitor visitor) {
        Ruleset ruleset = ruleset(id);
        Typed typed = rulesets.typed(ruleset);
        DecisionTable table = table(typed, key);
        boolean author = visitor.may(Permission.EDIT_RULESETS);
        return Frame.page(new TablePage(
                frame.around(Section.POLICY, visitor),
                RulesetHead.of(ruleset),
                key,
                table.purpose(),
                table.stage(),
                table.hitPolicy().name(),
                typed.keys(),
                author && ruleset.state().isOpen(),
                author && !ruleset.state().isOpen()));
    }

    @GET
    @Path("/rows")
    @Needs(Permission.READ_POLICY)
    public Response rows(@PathParam("id") String id, @PathParam("key") String key) {
        Ruleset ruleset = ruleset(id);
        Grid grid = grid(rulesets.typed(ruleset), key);
        return json(new Kept(ruleset.revision(), grid.columns(), grid.lines()));
    }

    /** The columns that the table may have and does not have yet. */
    @GET
    @Path("/columns")
    @Needs(Permission.READ_POLICY)
    public Response columns(@PathParam("id") String id, @PathParam("key") String key) {
        Typed typed = rulesets.typed(ruleset(id));
        DecisionTable table = table(typed, key);
        return json(grid(typed, key).offered(term -> ScopeChecks.isKnownTo(table, term)));
    }

    @POST
    @Path("/check")
    @Needs(Permission.READ_POLICY)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response check(@PathParam("id") String id, @PathParam("key") String key, InputStream body) {
        GridBody wish = GridBody.read(JsonBody.read(body).node());
        Ruleset ruleset = currently(id, wish);
        Typed typed = rulesets.typed(ruleset);
        Sketch sketch = grid(typed, key).with(wish.added()).sketch(wish.lines());
        List<Sketch.Remark> remarks = new ArrayList<>(sketch.faults());
        if (!wish.lint()) {
            return json(new Checked(sketch.faultCount(), 0, remarks));
        }
        List<Sketch.Remark> overlaps = sketch.overlaps();
        remarks.addAll(overlaps);
        remarks.addAll(sketch.findings(typed.tables(), typed.catalog(), today()));
        int edits = sketch.edits().size() + wish.dropped().size();
        return json(new Checked(sketch.faultCount() + overlaps.size(), edits, remarks));
    }

    @POST
    @Path("/rows")
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(
            @PathParam("id") String id, @PathParam("key") String key, @BeanParam Caller caller, InputStream body) {
        GridBody wish = GridBody.read(JsonBody.read(body).node());
        Sketch sketch = grid(rulesets.typed(currently(id, wish)), key)
                .with(wish.added())
                .sketch(wish.lines());
        if (!sketch.isSound()) {
            throw refused(sketch);
        }
        Order order = new Order(id, wish.revision(), caller.user(), wish.comment());
        TableEdits edits = new TableEdits(sketch.edits(), wish.dropped());
        DraftAnswer answer = RowAnswers.draft(key, changes.make(order, key, edits, wish.comment()));
        if (answer instanceof DraftAnswer.Stored stored) {
            return json(new Kept(stored.ruleset().revision(), List.of(), List.of()));
        }
        throw answer instanceof DraftAnswer.Overtaken ? overtaken() : DraftRefusals.of(answer);
    }

    private static RequestRefused overtaken() {
        return new RequestRefused(
                ProblemKind.PRECONDITION_FAILED,
                "This ruleset is not the one on your screen any more: somebody changed it meanwhile, or cells of yours"
                        + " were saved and the answer was lost. What you see is not saved now. Copy the cells you want"
                        + " to keep, then load the page again.");
    }

    private static RequestRefused refused(Sketch sketch) {
        return RequestRefused.faulty(sketch.faults().stream()
                .map(fault -> new Problem("/rows/" + fault.line(), fault.code(), fault.message()))
                .toList());
    }

    private static Response json(Object value) {
        return Response.ok(Json.of(value), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Ruleset ruleset(String id) {
        return rulesets.find(id).orElseThrow(() -> Unknowns.ruleset(id));
    }

    /** The ruleset that was on the screen: against another, what somebody else changed would read as faults of these rows. */
    private Ruleset currently(String id, GridBody wish) {
        Ruleset ruleset = ruleset(id);
        if (wish.revision() != null && wish.revision() != ruleset.revision()) {
            throw overtaken();
        }
        return ruleset;
    }

    private static Grid grid(Typed typed, String key) {
        return Grid.of(table(typed, key), typed.vocabulary());
    }

    private static DecisionTable table(Typed typed, String key) {
        return typed.table(key).orElseThrow(() -> Unknowns.table(key, typed.keys()));
    }
}
