/**
 * Question: what does a plausible portfolio of a B2B software vendor look like?
 * In: a seed, an instant and the number of an account.
 * Out: the account's JSON document, always the same for the same input.
 * Reads no rules; its price list and grid repeat the sample tables so that what accounts pay is what they would be quoted.
 */
@NullMarked
package io.proffer.sample.generator;

import org.jspecify.annotations.NullMarked;
