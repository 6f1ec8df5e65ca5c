package io.proffer.decisions.shown;

import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Decision.RulesetRef;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.verdict.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one offer would stand for an account.
 *
 * @param accountId account
 * @param offerKey offer
 * @param asOf instant asked for
 * @param ruleset rulebook that answered
 * @param eligible true when nothing speaks against it: it is proposed, or only a better offer takes its place
 * @param verdict how it ended
 * @param proposition the offer as it would be proposed, null when it would not be
 * @param evaluation why it would not be proposed, null when it would be
 */
public record Eligibility(
        String accountId,
        String offerKey,
        Instant asOf,
        RulesetRef ruleset,
        boolean eligible,
        Verdict verdict,
        @Nullable Proposition proposition,
        @Nullable CandidateEvaluation evaluation) {

    /** What a decision says of one offer; empty when it does not speak of it. */
    public static Optional<Eligibility> of(Decision decision, String offerKey) {
        Optional<Eligibility> proposed = decision.propositions().stream()
                .filter(each -> each.offerKey().equals(offerKey))
                .findFirst()
                .map(each -> of(decision, offerKey, each.verdict(), each, null));
        return proposed.or(() -> decision.rejected().stream()
                .filter(each -> each.offerKey().equals(offerKey))
                .findFirst()
                .map(each -> of(decision, offerKey, each.verdict(), null, each)));
    }

    private static Eligibility of(
            Decision decision,
            String offerKey,
            Verdict verdict,
            @Nullable Proposition proposition,
            @Nullable CandidateEvaluation evaluation) {
        return new Eligibility(
                decision.accountId(),
                offerKey,
                decision.asOf(),
                decision.ruleset(),
                standsAlone(verdict),
                verdict,
                proposition,
                evaluation);
    }

    private static boolean standsAlone(Verdict verdict) {
        return verdict == Verdict.SELECTED || verdict == Verdict.OUTRANKED || verdict == Verdict.EXCLUDED_BY_STACKING;
    }
}
