/**
 * Decisions: what was asked, what was answered, and can it be shown again?
 *
 * <p>In: calls for a decision on a kept account. Out: decisions that were stored before they were answered,
 * and replays. It reads the rulebook that serves.
 */
@NullMarked
package io.proffer.decisions;

import org.jspecify.annotations.NullMarked;
