package io.proffer.engine.decision;

import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Leaves out of a decision that its account is held out: who knows of it would treat the account otherwise. */
final class HiddenHoldout {
    private static final Reason OTHERWISE =
            Reason.of("OUTRANKED", Stage.ARBITRATION, "Another choice was made at this time.");

    private HiddenHoldout() {}

    static Decision of(Decision decision) {
        return new Decision(
                decision.id(),
                decision.accountId(),
                decision.asOf(),
                decision.validUntil(),
                decision.ruleset(),
                decision.contextHash(),
                decision.mode(),
                decision.trigger(),
                decision.propositions(),
                decision.rejected().stream().map(HiddenHoldout::candidate).toList(),
                List.of(),
                funnel(decision),
                decision.moments(),
                decision.careBlocks(),
                null,
                decision.coverage(),
                decision.warnings());
    }

    private static CandidateEvaluation candidate(CandidateEvaluation rejected) {
        if (rejected.verdict() != Verdict.HOLDOUT) {
            return rejected;
        }
        return new CandidateEvaluation(
                rejected.offerKey(),
                rejected.offerVersion(),
                rejected.family(),
                rejected.commercial(),
                Verdict.OUTRANKED,
                OTHERWISE.stage(),
                List.of(OTHERWISE),
                rejected.matchedRows().stream()
                        .filter(row -> !row.table().equals("holdout"))
                        .toList(),
                rejected.nearestRow(),
                rejected.counterfactuals(),
                rejected.eligibleFrom(),
                rejected.scoreBreakdown(),
                rejected.quote(),
                rejected.valueCase());
    }

    /** Who was withheld left where the outranked leave. */
    private static List<StageSummary> funnel(Decision decision) {
        int moved = (int) decision.rejected().stream()
                .filter(each -> each.verdict() == Verdict.HOLDOUT)
                .count();
        List<StageSummary> stages = new ArrayList<>(decision.funnel().size());
        for (StageSummary stage : decision.funnel()) {
            int place = stage.stage().ordinal();
            boolean between = place > Stage.ARBITRATION.ordinal() && place <= Stage.EXPERIMENT.ordinal();
            int refused = stage.refused()
                    + (stage.stage() == Stage.ARBITRATION ? moved : 0)
                    - (stage.stage() == Stage.EXPERIMENT ? moved : 0);
            stages.add(new StageSummary(
                    stage.stage(), stage.entered() - (between ? moved : 0), refused, stage.tables(), stage.open()));
        }
        return stages;
    }
}
