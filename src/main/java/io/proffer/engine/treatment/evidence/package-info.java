/**
 * Question: what speaks for a proposition in the eyes of this reader?
 *
 * <p>In: a proposition about to be put into words. Out: {@link io.proffer.engine.treatment.evidence.Evidence}. Reads
 * {@code success_story_selector} (DT-17), {@code ecosystem} (DT-26) and their content sheets.
 */
@NullMarked
package io.proffer.engine.treatment.evidence;

import org.jspecify.annotations.NullMarked;
