package io.proffer.engine.snapshot;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How old a block of facts is at the instant of the decision.
 *
 * @param block usage, engagement, support, sentiment, health or commercial
 * @param asOf when it was true, null when the block is missing or was not known yet
 * @param age time since then, null when missing
 */
public record BlockAge(
        String block, @Nullable Instant asOf, @Nullable Duration age) {
    /** True when the block is missing or older than allowed. */
    boolean exceeds(Duration maxAge) {
        return age == null || age.compareTo(maxAge) > 0;
    }
}
