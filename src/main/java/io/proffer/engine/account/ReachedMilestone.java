package io.proffer.engine.account;

import org.jspecify.annotations.Nullable;

/**
 * A milestone that was reached by the instant of a decision, as rules read it.
 *
 * @param key the milestone, null when it has no key
 * @param daysAgo whole days of 24 hours since then, 0 or more
 */
public record ReachedMilestone(@Nullable String key, int daysAgo) {}
