/**
 * Question: do these files make a rulebook that may serve?
 * In: the vocabulary, workbooks and DRL files of a folder, or the copies in the jar.
 * Out: a {@link io.proffer.engine.rulebook.Rulebook}, or every fault of every file with its place.
 * Reads all of {@code rules/} and {@code decision-tables/}.
 */
@NullMarked
package io.proffer.rulesets;

import org.jspecify.annotations.NullMarked;
