/**
 * Question: what of a rulebook was already worked out, at an earlier start or when the program was built?
 * In: a folder of this installation, and the copies in the jar.
 * Out: a {@link io.proffer.engine.rulebook.PreparedStore} of compiled rules and proofs of tables.
 * Reads no rules; {@link io.proffer.rulesets.prepared.Preparation} works out the shipped ones at package time.
 */
@NullMarked
package io.proffer.rulesets.prepared;

import org.jspecify.annotations.NullMarked;
