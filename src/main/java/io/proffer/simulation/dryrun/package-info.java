/**
 * Dry runs: what would be decided under a ruleset that does not rule?
 *
 * <p>In: a call for a decision and the id of a kept ruleset. Out: the decision, stored nowhere unless the ruleset serves
 * and the call is live. It reads the tables and rules of that ruleset.
 */
@NullMarked
package io.proffer.simulation.dryrun;

import org.jspecify.annotations.NullMarked;
