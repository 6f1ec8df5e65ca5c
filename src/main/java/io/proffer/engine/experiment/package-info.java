/**
 * Stage EXPERIMENT: which arm of which experiment is an account in, and what is withheld from it?
 *
 * <p>In: a snapshot. Out: {@link io.proffer.engine.experiment.Arms}, from which later stages learn whether levers count,
 * which variant of the words is shown, and which offers are withheld. Reads {@code holdout} (DT-24).
 */
@NullMarked
package io.proffer.engine.experiment;

import org.jspecify.annotations.NullMarked;
