package io.proffer.engine.contact;

import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that keeps an offer back.
 *
 * @param verdict SUPPRESSED, CAPPED, or NOT_ELIGIBLE
 * @param reason why
 * @param counterfactual what would have to change, as a sentence
 * @param freeFrom the first instant at which it keeps nothing back, null when time does not lift it
 */
record Blocked(
        Verdict verdict,
        Reason reason,
        String counterfactual,
        @Nullable Instant freeFrom) {}
