/**
 * Deciding: which offer is worth proposing to this account now, and why this one and not the others?
 *
 * <p>In: an account, an instant and a rulebook. Out: a decision in which every candidate has a verdict and a reason.
 * Pure Java: no framework, no database, no clock, no random, no logging.
 */
@NullMarked
package io.proffer.engine;

import org.jspecify.annotations.NullMarked;
