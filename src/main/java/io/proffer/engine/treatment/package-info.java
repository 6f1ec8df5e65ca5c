/**
 * Stage TREATMENT: where is it shown, by which path, and with which words?
 *
 * <p>In: candidates in rank order and the placements asked for. Out: candidates with their place and
 * {@link io.proffer.engine.treatment.Presentation}. Reads the tables and content sheets of its inner rooms.
 */
@NullMarked
package io.proffer.engine.treatment;

import org.jspecify.annotations.NullMarked;
