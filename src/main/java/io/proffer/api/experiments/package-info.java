/**
 * The experiment addresses: which experiments run, and how many accounts are in each arm?
 *
 * <p>In: an experiment's key. Out: its rows and counts. Reads {@code holdout} (DT-24).
 */
@NullMarked
package io.proffer.api.experiments;

import org.jspecify.annotations.NullMarked;
