package io.proffer.engine.memory;

import java.time.Instant;

/**
 * The arm of an experiment that an account was given.
 *
 * @param experimentKey experiment, such as {@code GLOBAL_HOLDOUT}
 * @param arm arm, such as {@code HOLDOUT} or {@code TREATED}
 * @param assignedAt when it was given
 * @param validUntil until when it is kept, whatever becomes of the account
 */
public record Assignment(String experimentKey, String arm, Instant assignedAt, Instant validUntil) {}
