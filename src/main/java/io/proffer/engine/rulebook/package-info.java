/**
 * Tables and rules compiled into one immutable, fingerprinted rulebook.
 *
 * <p>In: typed tables, the catalogue, the vocabulary and the DRL files of {@code rules/}. Out: a
 * {@link io.proffer.engine.rulebook.Rulebook}, or every fault. This is the only room that knows Drools.
 */
@NullMarked
package io.proffer.engine.rulebook;

import org.jspecify.annotations.NullMarked;
