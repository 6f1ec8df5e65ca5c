/**
 * Question: which words does marketing have for this offer, this reader and these figures?
 *
 * <p>In: the content sheets of a rulebook, read once. Out: the best fitting entry of a key, with its figures filled in.
 * Reads {@code treatments}, {@code advantages} and the other sheets of texts.
 */
@NullMarked
package io.proffer.engine.treatment.content;

import org.jspecify.annotations.NullMarked;
