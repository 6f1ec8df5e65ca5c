/**
 * Signals: what happened at a customer that should be known at once, and decided on?
 *
 * <p>In: CloudEvents of other systems. Out: signals kept once each, remembered by the next decision, and accounts decided
 * again. It reads the features of the catalogue.
 */
@NullMarked
package io.proffer.signals;

import org.jspecify.annotations.NullMarked;
