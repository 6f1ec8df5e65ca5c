/**
 * The answer: propositions, rejected candidates, and why.
 *
 * <p>In: what the stages found. Out: a {@link io.proffer.engine.decision.Decision}, plain records that serialise to the
 * REST contract in component order.
 */
@NullMarked
package io.proffer.engine.decision;

import org.jspecify.annotations.NullMarked;
