/**
 * The store of experiments: how many accounts were given each arm?
 *
 * <p>In: what the port {@link io.proffer.experiments.ExperimentRecords} takes. Out: counts of the arms that are kept with the
 * propositions of an account. It reads no rules.
 */
@NullMarked
package io.proffer.store.experiments;

import org.jspecify.annotations.NullMarked;
