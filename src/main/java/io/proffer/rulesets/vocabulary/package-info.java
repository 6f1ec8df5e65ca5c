/**
 * Question: which words may tables use, and what does each mean?
 * In: the text of {@code vocabulary.yaml}.
 * Out: a {@link io.proffer.engine.context.Vocabulary}, or every fault with its line.
 * Reads no rules.
 */
@NullMarked
package io.proffer.rulesets.vocabulary;

import org.jspecify.annotations.NullMarked;
