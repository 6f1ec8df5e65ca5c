package io.proffer.ui.policy;

import io.proffer.accounts.AccountStore;
import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Rulesets;
import io.proffer.governance.review.Validation;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Unknowns;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.scenarios.run.ScenarioReport;
import io.proffer.simulation.impact.ImpactRequest;
import io.proffer.simulation.impact.Simulations;
import io.proffer.ui.Frame;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Tries a ruleset: its own scenarios, and the accounts that are kept. */
@Path("/console/policy/{id}")
public class CheckPages {
    private final Rulesets rulesets;
    private final Validation validation;
    private final Simulations simulations;
    private final AccountStore accounts;

    CheckPages(Rulesets rulesets, Validation validation, Simulations simulations, AccountStore accounts) {
        this.rulesets = rulesets;
        this.validation = validation;
        this.simulations = simulations;
        this.accounts = accounts;
    }

    @POST
    @Path("/tests")
    @Needs(Permission.GOVERN_RULESETS)
    public Response test(@PathParam("id") String id) {
        ScenarioReport report = validation.run(found(id));
        return Frame.page(TestsPanel.of(report));
    }

    @POST
    @Path("/impact")
    @Needs(Permission.GOVERN_RULESETS)
    public Response simulate(@PathParam("id") String id) {
        Simulations.Answer answer = simulations.start(new ImpactRequest(null, id, null, null, null));
        if (answer instanceof Simulations.Started started) {
            return Frame.page(new ImpactPanel(ImpactView.of(started.progress(), simulations, accounts.count())));
        }
        if (answer instanceof Simulations.Unknown) {
            throw Unknowns.ruleset(id);
        }
        throw answer instanceof Simulations.Baseless
                ? new RequestRefused(ProblemKind.STATE_CONFLICT, "The first ruleset has no base to be compared with.")
                : new RequestRefused(ProblemKind.QUEUE_FULL, "Other simulations wait. Start it again later.");
    }

    @GET
    @Path("/impact")
    @Needs(Permission.GOVERN_RULESETS)
    public Response impact(@PathParam("id") String id) {
        return Frame.page(new ImpactPanel(ImpactView.of(found(id), simulations, accounts.count())));
    }

    private Ruleset found(String id) {
        return rulesets.find(id).orElseThrow(() -> Unknowns.ruleset(id));
    }
}
