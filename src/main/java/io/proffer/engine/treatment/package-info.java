/**
 * Stage TREATMENT: where is it shown, and with which words?
 *
 * <p>In: candidates in rank order and the placements asked for. Out: candidates with their place. Reads the placements of
 * the catalogue. Paths, stories and objections (DT-17, 19, 20, 21, 23, 26) are not part of the rulebook yet.
 */
@NullMarked
package io.proffer.engine.treatment;

import org.jspecify.annotations.NullMarked;
