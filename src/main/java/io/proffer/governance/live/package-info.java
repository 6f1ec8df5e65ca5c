/**
 * Question: which stored ruleset rules now, and how does another one take its place?
 * In: approved rulesets, the clock. Out: exactly one that rules, kept first and then served; the one before for a way back.
 * Reads no rules itself; everything is loaded and checked aside before anything changes.
 */
@NullMarked
package io.proffer.governance.live;

import org.jspecify.annotations.NullMarked;
