/**
 * Question: what can a stranger try Proffer with?
 * In: the accounts shipped in the jar and the instant of the start.
 * Out: the same accounts, as fresh as on the day they were generated.
 * Reads no rules.
 */
@NullMarked
package io.proffer.sample;

import org.jspecify.annotations.NullMarked;
