/**
 * The signal address: how does a system report what just happened at a customer?
 *
 * <p>In: CloudEvents, one or a batch. Out: how many were taken, and what was wrong with the others. It reads no rules.
 */
@NullMarked
package io.proffer.api.signals;

import org.jspecify.annotations.NullMarked;
