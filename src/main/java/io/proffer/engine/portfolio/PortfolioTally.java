package io.proffer.engine.portfolio;

import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.decision.StageSummary;
import io.proffer.engine.portfolio.PortfolioSummary.Count;
import io.proffer.engine.portfolio.PortfolioSummary.StageCount;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts decisions as they are made; belongs to one thread. Grows with offers and reason codes, not with accounts. */
public final class PortfolioTally {
    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::count).reversed().thenComparing(Count::key);

    private final long[] verdicts = new long[Verdict.values().length];
    private final long[] entered = new long[Stage.values().length];
    private final long[] refused = new long[Stage.values().length];
    private final boolean[] open = new boolean[Stage.values().length];
    private final Map<String, Long> offers = new HashMap<>();
    private final Map<String, Long> reasons = new HashMap<>();
    private long accounts;
    private long withCommercial;
    private long withCareOnly;

    /** Counts a decision. */
    public void add(Decision decision) {
        accounts++;
        if (decision.propositions().stream().anyMatch(Proposition::commercial)) {
            withCommercial++;
        } else if (!decision.propositions().isEmpty()) {
            withCareOnly++;
        }
        decision.propositions().forEach(this::add);
        decision.rejected().forEach(this::add);
        decision.funnel().forEach(this::add);
    }

    private void add(Proposition proposition) {
        verdicts[proposition.verdict().ordinal()]++;
        offers.merge(proposition.offerKey(), 1L, Long::sum);
    }

    private void add(CandidateEvaluation candidate) {
        verdicts[candidate.verdict().ordinal()]++;
        reasons.merge(candidate.reasons().get(0).code(), 1L, Long::sum);
    }

    private void add(StageSummary summary) {
        int stage = summary.stage().ordinal();
        entered[stage] += summary.entered();
        refused[stage] += summary.refused();
        open[stage] = summary.open();
    }

    /** Accounts counted so far. */
    public long accounts() {
        return accounts;
    }

    /** What came out so far. */
    public PortfolioSummary summary() {
        List<Count> byVerdict = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            byVerdict.add(new Count(verdict.name(), verdicts[verdict.ordinal()]));
        }
        List<StageCount> byStage = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            int at = stage.ordinal();
            byStage.add(new StageCount(stage, entered[at], refused[at], open[at]));
        }
        long withNothing = accounts - withCommercial - withCareOnly;
        return new PortfolioSummary(
                accounts,
                withCommercial,
                withCareOnly,
                withNothing,
                byVerdict,
                byStage,
                mostFirst(offers),
                mostFirst(reasons));
    }

    private static List<Count> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
