package io.proffer.engine.coverage;

import io.proffer.engine.verdict.RowRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Thanks for taking part in feedback (DT-18); never money.
 *
 * @param kind INTERVIEW, SURVEY, REFERENCE_CALL or CASE_STUDY
 * @param rewardKey what is given, null when the limit is reached or its budget has nothing left
 * @param budgetKey budget it counts against, null for none
 * @param claimUntil last instant to claim it, null when it does not end
 * @param reasonCode why, or why not
 * @param ref row behind it
 */
public record Reward(
        String kind,
        @Nullable String rewardKey,
        @Nullable String budgetKey,
        @Nullable Instant claimUntil,
        String reasonCode,
        RowRef ref) {}
