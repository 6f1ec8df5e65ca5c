package io.proffer.engine.decision;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.experiment.Arms;
import io.proffer.engine.experiment.Arms.Arm;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.CareBlock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * @param withheld what would be proposed if the account were not held out, in state WITHHELD; each is among the rejected
 * @param funnel how many candidates each stage let through
 * @param moments moments the rules saw in the account
 * @param careBlocks care rows that keep offers away, null when none does
 * @param holdout the experiments the account takes part in, null for readers who may not know of them
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
        List<Proposition> withheld,
        List<StageSummary> funnel,
        List<Moment> moments,
        @Nullable List<CareBlock> careBlocks,
        @Nullable Holdout holdout,
        @Nullable Coverage coverage,
        List<String> warnings) {

    /** Copies the lists. */
    public Decision {
        propositions = List.copyOf(propositions);
        rejected = List.copyOf(rejected);
        withheld = List.copyOf(withheld);
        funnel = List.copyOf(funnel);
        moments = List.copyOf(moments);
        careBlocks = careBlocks == null || careBlocks.isEmpty() ? null : List.copyOf(careBlocks);
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

    /** This decision for readers who may not know who is held out: what is withheld looks outranked. */
    public Decision withoutHoldout() {
        return HiddenHoldout.of(this);
    }

    /** Care rows that the next decisions on the account have to know of, null when it was refused as a whole. */
    public @Nullable List<CareBlock> rememberedCare() {
        if (coverage == null) {
            return null;
        }
        return careBlocks == null
                ? List.of()
                : careBlocks.stream().filter(CareBlock::isRemembered).toList();
    }

    /** True when a care row keeps an offer away. */
    public boolean isKeptAway(Offer offer) {
        return careBlocks != null && careBlocks.stream().anyMatch(block -> block.concerns(offer));
    }

    /** Arms the account was given by this decision, to be remembered. */
    public List<Assignment> assignments() {
        return holdout == null ? List.of() : holdout.assigned();
    }

    /**
     * The experiments the account takes part in.
     *
     * @param inHoldout true when some offers are withheld
     * @param experimentKey experiment that withholds them, null when none does
     * @param arm the account's arm in it, null when none withholds
     * @param arms every arm of the account
     * @param assigned arms given just now
     */
    public record Holdout(
            boolean inHoldout,
            @Nullable String experimentKey,
            @Nullable String arm,
            List<Arm> arms,
            List<Assignment> assigned) {
        /** Nothing is known of any experiment. */
        public static final Holdout NONE = new Holdout(false, null, null, List.of(), List.of());

        /** Copies the lists. */
        public Holdout {
            arms = List.copyOf(arms);
            assigned = List.copyOf(assigned);
        }

        static Holdout of(Arms arms) {
            Optional<Arm> held = arms.holdout();
            return new Holdout(
                    held.isPresent(),
                    held.map(Arm::experimentKey).orElse(null),
                    held.map(Arm::arm).orElse(null),
                    arms.all(),
                    arms.fresh());
        }
    }
}
