/**
 * Question: what is wrong with these tables, kind by kind?
 * In: the subject of a lint. Out: findings. One type for each kind of mistake; {@code Checks} runs them all.
 * Reads the tables each of them names; no check knows another.
 */
@NullMarked
package io.proffer.lint.check;

import org.jspecify.annotations.NullMarked;
