/**
 * Question: which accounts would get another answer under another ruleset?
 * In: two rulesets, an instant, kept accounts. Out: who gains, who loses, whose offer or price changes, one by one and in
 * numbers, kept for every replica to read, and what a ruleset's approvers should know.
 * Reads both rulesets through {@code engine.portfolio}; decisions are made from facts alone, without history.
 */
@NullMarked
package io.proffer.simulation.impact;

import org.jspecify.annotations.NullMarked;
