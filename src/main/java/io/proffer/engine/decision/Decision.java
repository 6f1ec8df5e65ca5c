package io.proffer.engine.decision;

import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one account at one instant. Every candidate is either a proposition or rejected, with a reason.
 *
 * @param id {@code dec_…}
 * @param accountId account decided on
 * @param asOf instant of the decision
 * @param validUntil instant after which it must be made again
 * @param ruleset rulebook it was made with
 * @param contextHash hash of the facts it was made from
 * @param mode why it was made
 * @param trigger what caused it
 * @param propositions what is proposed, by rank
 * @param rejected every other offer of the catalogue, in catalogue order
 * @param funnel how many candidates each stage let through
 * @param moments moments the rules saw in the account
 * @param holdout whether the account is held out
 * @param coverage how ready the account is and who looks after it, null when the decision was refused as a whole
 * @param warnings what the reader should know, such as facts left unknown
 */
public record Decision(
        String id,
        String accountId,
        Instant asOf,
        Instant validUntil,
        RulesetRef ruleset,
        String contextHash,
        Mode mode,
        Trigger trigger,
        List<Proposition> propositions,
        List<CandidateEvaluation> rejected,
        List<StageSummary> funnel,
        List<Moment> moments,
        Holdout holdout,
        @Nullable Coverage coverage,
        List<String> warnings) {

    /** Copies the lists. */
    public Decision {
        propositions = List.copyOf(propositions);
        rejected = List.copyOf(rejected);
        funnel = List.copyOf(funnel);
        moments = List.copyOf(moments);
        warnings = List.copyOf(warnings);
    }

    /**
     * The rulebook a decision was made with.
     *
     * @param id {@code rls_…}
     * @param hash {@code sha256:…}
     */
    public record RulesetRef(String id, String hash) {}

    /**
     * A moment that stands out.
     *
     * @param code such as {@code FRICTION}
     * @param rule sentence of the rule that saw it
     */
    public record Moment(String code, String rule) {}

    /**
     * Whether the account is held out for measurement.
     *
     * @param inHoldout true when propositions are withheld
     */
    public record Holdout(boolean inHoldout) {}
}
