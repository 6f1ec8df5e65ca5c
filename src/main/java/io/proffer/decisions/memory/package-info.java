/**
 * Memory: what of all that is kept of an account does a decision on it remember?
 *
 * <p>In: an account and an instant, and what {@link io.proffer.decisions.memory.Recollection} keeps. Out: the memory that the
 * engine reads, and the past it comes from. It reads no rules.
 */
@NullMarked
package io.proffer.decisions.memory;

import org.jspecify.annotations.NullMarked;
