package io.proffer.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The word of one person, bound to what was shown.
 *
 * @param by who agreed
 * @param role in which role of {@code offer_governance}
 * @param at when
 * @param contentHash fingerprint of the content agreed to
 * @param diffHash fingerprint of the difference that was shown
 * @param comment what was said, null for nothing
 */
public record Approval(
        String by,
        String role,
        Instant at,
        String contentHash,
        String diffHash,
        @Nullable String comment) {}
