/**
 * The facts of one account at one instant, and the vocabulary in which tables may speak of them.
 *
 * <p>In: an account document and the instant of the decision. Out: {@link io.proffer.engine.context.Facts}, one value
 * for each term of the {@link io.proffer.engine.context.Vocabulary}; a missing value is unknown, never zero.
 */
@NullMarked
package io.proffer.engine.context;

import org.jspecify.annotations.NullMarked;
