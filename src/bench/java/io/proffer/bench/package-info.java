/**
 * Question: how long does a decision take, and next to what?
 * In: the engine and the service as packaged.
 * Out: JMH results as ratios to a hand-written floor measured in the same run.
 * Reads generated tables and the shipped rulebook.
 */
@NullMarked
package io.proffer.bench;

import org.jspecify.annotations.NullMarked;
