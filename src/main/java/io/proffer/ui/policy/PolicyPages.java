package io.proffer.ui.policy;

import io.proffer.accounts.AccountStore;
import io.proffer.engine.context.TableSchema;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.Rulesets;
import io.proffer.governance.kept.Typed;
import io.proffer.governance.review.Transitions;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Downloads;
import io.proffer.http.governance.Persons;
import io.proffer.http.governance.Unknowns;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.rulesets.TemplateSchemas;
import io.proffer.simulation.impact.Simulations;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Templates;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows rulesets, and hands out their workbooks. */
@Path("/console/policy")
public class PolicyPages implements FirstLook {
    private final Frame frame;
    private final Rulesets rulesets;
    private final Transitions transitions;
    private final Simulations simulations;
    private final AccountStore accounts;
    private final InstantSource clock;

    PolicyPages(
            Frame frame,
            Rulesets rulesets,
            Transitions transitions,
            Simulations simulations,
            AccountStore accounts,
            InstantSource clock) {
        this.frame = frame;
        this.rulesets = rulesets;
        this.transitions = transitions;
        this.simulations = simulations;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    public Response list(@BeanParam Paging paging, @BeanParam Visitor visitor, @BeanParam Caller caller) {
        RulesetStore.Page page = rulesets.list(new RulesetStore.Query(List.of(), paging.cursor(), paging.limit()));
        List<Ruleset> waiting = transitions.waitingFor(Persons.of(caller));
        return Frame.page(new RulesetList(
                frame.around(Section.POLICY, visitor),
                rulesets.isStored(),
                visitor.may(Permission.EDIT_RULESETS),
                rulesets.active().map(RulesetList.Line::of).orElse(null),
                waiting.stream().map(RulesetList.Line::of).toList(),
                lines(page, true),
                lines(page, false),
                page.next()));
    }

    @Override
    public void look(Visitor visitor) {
        list(new Paging(), visitor, visitor.caller());
        rulesets.active().ifPresent(ruling -> show(ruling.id(), visitor, visitor.caller()));
    }

    private static List<RulesetList.Line> lines(RulesetStore.Page page, boolean open) {
        return page.rulesets().stream()
                .filter(ruleset -> ruleset.state() != RulesetState.ACTIVE
                        && ruleset.state().isOpen() == open)
                .map(RulesetList.Line::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    @Needs(Permission.READ_POLICY)
    public Response show(@PathParam("id") String id, @BeanParam Visitor visitor, @BeanParam Caller caller) {
        Ruleset ruleset = found(id);
        RulesetStore.Papers papers = rulesets.papers(ruleset.id());
        return Frame.page(new RulesetPage(
                frame.around(Section.POLICY, visitor),
                RulesetHead.of(ruleset),
                NextSteps.of(ruleset, caller, rulesets.isStored()),
                rulesets.lastStep(ruleset).map(SaidLast::of).orElse(null),
                TableLine.of(rulesets.typed(ruleset), ruleset, rulesets.remarks(ruleset, clock.instant())),
                DifferenceView.of(papers.diff()),
                Approvals.of(ruleset),
                ImpactView.of(ruleset, simulations, accounts.count()),
                rulesets.workbooks(ruleset).stream().map(Rulesets.Named::name).toList()));
    }

    @GET
    @Path("/{id}/workbook")
    @Needs(Permission.READ_POLICY)
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
        Optional<Rulesets.Named> found =
                file == null ? rulesets.workbookOf(ruleset, String.valueOf(table)) : rulesets.workbook(ruleset, file);
        return List.of(found.orElseThrow(
                () -> new RequestRefused(ProblemKind.NOT_FOUND, "The ruleset has no such workbook.")));
    }

    private List<Rulesets.Named> annotated(Ruleset ruleset, List<Rulesets.Named> files) {
        var remarks = rulesets.remarks(ruleset, clock.instant());
        List<Rulesets.Named> copies = new ArrayList<>();
        for (Rulesets.Named file : files) {
            try {
                copies.add(Rulesets.annotated(file, remarks));
            } catch (FileRefusal refused) {
                throw new RequestRefused(ProblemKind.RULESET_UNREADABLE, String.valueOf(refused.getMessage()));
            }
        }
        return copies;
    }

    @GET
    @Path("/{id}/tables/{key}/template")
    @Needs(Permission.READ_POLICY)
    public Response template(@PathParam("id") String id, @PathParam("key") String key) {
        Typed typed = rulesets.typed(found(id));
        TableSchema schema = TemplateSchemas.of(key, typed.vocabulary(), typed.tables())
                .orElseThrow(() -> Unknowns.table(key, typed.keys()));
        byte[] empty = Templates.template(schema, typed.vocabulary());
        return Downloads.of(new Rulesets.Named(key + ".xlsx", empty));
    }

    private Ruleset found(String id) {
        return rulesets.find(id).orElseThrow(() -> Unknowns.ruleset(id));
    }
}
