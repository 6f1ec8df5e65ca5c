/**
 * Stages ARBITRATION and EXCLUSIVITY: which one first, and which may stand together?
 *
 * <p>In: candidates with a price and a value case. Out: candidates in rank order. Reads {@code ranking} (DT-16) and the
 * exclusive groups of the catalogue.
 */
@NullMarked
package io.proffer.engine.arbitration;

import org.jspecify.annotations.NullMarked;
