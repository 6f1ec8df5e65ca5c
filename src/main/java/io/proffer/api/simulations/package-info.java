/**
 * The simulation addresses: which accounts would get another answer under another ruleset?
 *
 * <p>In: two rulesets and a population. Out: numbers while it runs, and the accounts behind each number. It reads no rules.
 */
@NullMarked
package io.proffer.api.simulations;

import org.jspecify.annotations.NullMarked;
