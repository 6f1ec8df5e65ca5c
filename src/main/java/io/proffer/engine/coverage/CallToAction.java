package io.proffer.engine.coverage;

import io.proffer.engine.verdict.RowRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to get in touch with the customer (DT-21).
 *
 * @param ctaType EXPANSION, RISK or LIFECYCLE
 * @param priority HIGH, MEDIUM or LOW; null when the row does not say
 * @param dueAt instant by which the first answer is due, the decision's instant plus the hours of the row; null when the
 *     row names none
 * @param playbook how it is done
 * @param ref row behind it
 */
public record CallToAction(
        String ctaType, @Nullable String priority, @Nullable Instant dueAt, String playbook, RowRef ref) {}
