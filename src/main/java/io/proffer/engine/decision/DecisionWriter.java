package io.proffer.engine.decision;

import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.arbitration.RankingWarnings;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.decision.Decision.Holdout;
import io.proffer.engine.decision.Decision.Moment;
import io.proffer.engine.decision.Decision.RulesetRef;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.BlockAge;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.treatment.Treated;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.NearestRow;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes decisions: every offer of the catalogue ends as a proposition or a rejected candidate. */
public final class DecisionWriter {
    /** How long a decision holds when nothing changes. */
    private static final Duration VALIDITY = Duration.ofDays(7);

    private final Rulebook rulebook;
    private final RulesetRef ruleset;
    private final Funnel funnel;
    private final RankingWarnings rankingWarnings;
    private final ValueWarnings valueWarnings;

    /** A writer for decisions of a rulebook. */
    public DecisionWriter(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.ruleset = new RulesetRef(rulebook.id(), rulebook.hash());
        this.funnel = new Funnel(rulebook);
        this.rankingWarnings = new RankingWarnings(rulebook);
        this.valueWarnings = new ValueWarnings(rulebook.vocabulary());
    }

    /** The decision of a request. */
    public Decision write(DecisionRequest request, Treated treated, Docket docket, Decided decided) {
        Snapshot snapshot = treated.snapshot();
        Map<String, Refusal> refusals = docket.refusals();
        return new Decision(
                request.decisionId(),
                request.account().id(),
                request.asOf(),
                request.asOf().plus(VALIDITY),
                ruleset,
                request.contextHash(),
                request.mode(),
                request.trigger(),
                treated.placed().stream()
                        .map(one -> PropositionWriter.proposed(
                                request,
                                one,
                                decided.claims(one.scored().contender().offer().key())))
                        .toList(),
                rejected(refusals, decided),
                decided.withheld().stream()
                        .map(one -> PropositionWriter.withheld(request, one))
                        .toList(),
                funnel.summary(rulebook.catalog().offers().size(), refusals.values()),
                snapshot.findings().moments().stream()
                        .map(moment -> new Moment(moment.code(), moment.rule()))
                        .toList(),
                decided.careBlocks(),
                Holdout.of(decided.arms()),
                treated.coverage(),
                warnings(snapshot, decided));
    }

    private List<CandidateEvaluation> rejected(Map<String, Refusal> refusals, Decided decided) {
        List<CandidateEvaluation> rejected = new ArrayList<>(refusals.size());
        for (Offer offer : rulebook.catalog().offers().values()) {
            Refusal refusal = refusals.get(offer.key());
            if (refusal != null) {
                rejected.add(evaluation(offer, TrialFirst.told(refusal, refusals), decided));
            }
        }
        return rejected;
    }

    private static CandidateEvaluation evaluation(Offer offer, Refusal refusal, Decided decided) {
        Scored scored = decided.score(offer.key());
        return new CandidateEvaluation(
                offer.key(),
                offer.version(),
                offer.family().name(),
                offer.isCommercial(),
                refusal.verdict(),
                refusal.stage(),
                refusal.reasons(),
                matchedRows(offer, refusal, decided),
                refusal.nearest(),
                refusal.counterfactuals(),
                refusal.eligibleFrom(),
                scored == null ? null : scored.score(),
                PropositionWriter.rounded(decided.quote(offer.key())),
                PropositionWriter.rounded(decided.valueCase(offer.key())));
    }

    /** Rows that spoke for the offer on its way, then those that refused it; a row that only came near is not one. */
    private static List<RowRef> matchedRows(Offer offer, Refusal refusal, Decided decided) {
        Set<RowRef> rows = new LinkedHashSet<>(4);
        Candidate candidate = decided.candidate(offer.key());
        if (candidate != null) {
            add(candidate.reasons(), refusal.nearest(), rows);
        }
        add(refusal.reasons(), refusal.nearest(), rows);
        return List.copyOf(rows);
    }

    private static void add(List<Reason> reasons, @Nullable NearestRow near, Set<RowRef> rows) {
        for (Reason reason : reasons) {
            RowRef row = reason.ref();
            if (row != null && (near == null || !row.rowId().equals(near.rowId()))) {
                rows.add(row);
            }
        }
    }

    private List<String> warnings(Snapshot snapshot, Decided decided) {
        List<String> warnings = new ArrayList<>();
        for (BlockAge block : snapshot.blocks()) {
            if (block.asOf() == null) {
                warnings.add("UNKNOWN_FACT: the " + block.block() + " block is missing.");
            }
        }
        warnings.addAll(valueWarnings.of(snapshot.facts()));
        if (snapshot.ruleFailure() != null) {
            warnings.add("RULE_ERROR: " + snapshot.ruleFailure());
        }
        warnings.addAll(rankingWarnings.of(decided.ranked(), snapshot.day()));
        return warnings;
    }
}
