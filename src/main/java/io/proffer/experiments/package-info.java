/**
 * Experiments: which run, and how many accounts are in each arm?
 *
 * <p>In: the arms that decisions gave. Out: each experiment with its rows and its counts. Reads {@code holdout} (DT-24).
 */
@NullMarked
package io.proffer.experiments;

import org.jspecify.annotations.NullMarked;
