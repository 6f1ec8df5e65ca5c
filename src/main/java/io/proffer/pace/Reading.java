package io.proffer.pace;

import java.time.Instant;

/**
 * What the counters of decisions said at an instant.
 *
 * @param live decisions that were kept, since the start
 * @param dryRuns decisions that were not kept, since the start
 * @param times how long all of them took
 */
public record Reading(Instant at, long live, long dryRuns, Times times) {}
