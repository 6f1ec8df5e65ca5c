/**
 * From typed tables and DRL files to a rulebook that may serve.
 *
 * <p>In: a {@link io.proffer.engine.rulebook.compile.RulebookSource}. Out: a rulebook with its fingerprint, or all that is
 * wrong with its source. No files are read here: whoever calls has read them.
 */
@NullMarked
package io.proffer.engine.rulebook.compile;

import org.jspecify.annotations.NullMarked;
