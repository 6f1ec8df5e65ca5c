package io.proffer.engine.coverage;

import io.proffer.engine.verdict.RowRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the relationship with an account is looked after.
 *
 * @param readiness how ready it is for more
 * @param objectivesUnmet objectives no reached milestone bears the key of, null when they are not known
 * @param coverageModel DEDICATED, POOLED or DIGITAL; null when no row says, and the model stays as it is
 * @param playbook how the account is looked after, null when no row says
 * @param ref row of {@code csm_coverage_and_care} behind it, null when none matched
 * @param callToAction who is to get in touch, null for nobody; never EXPANSION while care is proposed
 * @param rewards thanks the account has earned
 */
public record Coverage(
        Readiness readiness,
        @Nullable Integer objectivesUnmet,
        @Nullable String coverageModel,
        @Nullable String playbook,
        @Nullable RowRef ref,
        @Nullable CallToAction callToAction,
        List<Reward> rewards) {
    /** Copies the list. */
    public Coverage {
        rewards = List.copyOf(rewards);
    }
}
