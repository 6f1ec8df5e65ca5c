package io.proffer.engine;

import io.proffer.engine.arbitration.Arbitration;
import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.constraints.Budgets;
import io.proffer.engine.constraints.Constraints;
import io.proffer.engine.constraints.Constraints.Afforded;
import io.proffer.engine.contact.ContactPolicy;
import io.proffer.engine.contact.ContactPolicy.Place;
import io.proffer.engine.contact.Contactable;
import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.coverage.Coverages;
import io.proffer.engine.decision.Decided;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionWriter;
import io.proffer.engine.engagement.Engaged;
import io.proffer.engine.engagement.Engagement;
import io.proffer.engine.experiment.Arms;
import io.proffer.engine.experiment.Experiments;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Admission;
import io.proffer.engine.snapshot.Admission.Admitted;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.engine.table.TableFailure;
import io.proffer.engine.treatment.Treated;
import io.proffer.engine.treatment.Treatment;
import io.proffer.engine.treatment.Treatment.Wanted;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.StageWatch;
import io.proffer.engine.verdict.Verdict;
import java.util.List;

/** Decides which offer is worth proposing to an account. Made once for a rulebook; safe for use by many threads. */
public final class Decisioning {
    private final Rulebook rulebook;
    private final Engagement engagement;
    private final ContactPolicy contactPolicy;
    private final Worth worth;
    private final Experiments experiments;
    private final Arbitration arbitration;
    private final Constraints constraints;
    private final Coverages coverages;
    private final Treatment treatment;
    private final DecisionWriter writer;

    /** Decisioning with one rulebook. */
    public Decisioning(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.engagement = new Engagement(rulebook);
        this.contactPolicy = new ContactPolicy(rulebook);
        this.worth = new Worth(rulebook);
        this.experiments = new Experiments(rulebook);
        this.arbitration = new Arbitration(rulebook);
        this.constraints = new Constraints(rulebook);
        this.coverages = new Coverages(rulebook);
        this.treatment = new Treatment(rulebook);
        this.writer = new DecisionWriter(rulebook);
    }

    /** The rulebook decisions are made with. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** The budgets whose levels decisions have to know. */
    public Budgets budgets() {
        return constraints.budgets();
    }

    /**
     * Decides. The flow: an account passes the stages in order; whoever leaves is noted on the docket with the reason.
     *
     * @return a decision in which every offer of the catalogue has a verdict; when a rule failed, each has ERROR
     */
    public Decision decide(DecisionRequest request) {
        return decide(request, StageWatch.NOBODY);
    }

    /** Decides, and lets somebody watch; the answer is the same. */
    public Decision decide(DecisionRequest request, StageWatch watch) {
        watch.enters(Stage.CONTEXT);
        Snapshot snapshot = Snapshots.take(request.account(), request.memory(), request.asOf(), rulebook);
        if (snapshot.ruleFailure() != null) {
            return refuseAll(request, snapshot, snapshot.ruleFailure());
        }
        try {
            return flow(request, snapshot, watch);
        } catch (TableFailure e) {
            return refuseAll(request, snapshot, String.valueOf(e.getMessage()));
        }
    }

    private Decision flow(DecisionRequest request, Snapshot snapshot, StageWatch watch) {
        Docket docket = new Docket(watch);
        Decided decided = new Decided();
        Admitted admitted = Admission.admit(snapshot, docket);
        Engaged engaged = engagement.engage(admitted, docket);
        engaged.candidates().forEach(decided::engaged);
        decided.cared(engaged.careBlocks());
        Contactable contactable = contactPolicy.allow(engaged, places(request), docket);
        docket.enter(Stage.EXPERIMENT);
        Arms arms = experiments.deal(snapshot);
        decided.dealt(arms);
        Worth.Weighing weighing = worth.weighing(contactable, request, docket, decided);
        Ranking ranking = new Ranking(arbitration, snapshot, arms.leversWeigh(), decided);
        Ranked ranked = ranking.first(weighing.contenders(), docket);
        Wanted wanted = new Wanted(request.placements(), request.duplicatesAcrossPlacements(), contactable);
        Constraints.Ways ways = new Softening(
                new Softening.Showing(treatment, snapshot, wanted),
                weighing,
                ranking,
                (offer, proposed) -> contactPolicy.crowded(contactable, places(request), offer, proposed));
        Afforded afforded = constraints.keep(ranked, ways, docket);
        decided.claimed(afforded.claims());
        Ranked standing = afforded.ranked();
        Coverage coverage = coverages.of(standing, engaged.strongestNeed());
        Withholding.Placing placing = (chosen, notes) -> treatment.place(chosen, wanted, coverage, notes);
        Treated treated = new Withholding(arms, placing).place(standing, docket, decided);
        watch.leaves();
        return writer.write(request, treated, docket, decided);
    }

    private static List<Place> places(DecisionRequest request) {
        return request.placements().stream()
                .map(asked -> new Place(asked.key(), asked.contactId()))
                .toList();
    }

    /** When a rule or a table fails, nothing is proposed: half an answer would be worse than none. */
    private Decision refuseAll(DecisionRequest request, Snapshot snapshot, String failure) {
        Docket docket = new Docket();
        Reason reason = Reason.of("RULE_ERROR", Stage.CONTEXT, failure);
        rulebook.catalog().offers().values().forEach(offer -> docket.refuse(offer, Refusal.of(Verdict.ERROR, reason)));
        return writer.write(request, Treated.nothing(snapshot), docket, new Decided());
    }
}
