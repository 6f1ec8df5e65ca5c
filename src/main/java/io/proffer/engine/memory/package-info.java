/**
 * What was said to an account before, what people asked to hold back, and what is left to give.
 *
 * <p>In: nothing but plain records, gathered by the service at the instant of the decision. Out:
 * {@link io.proffer.engine.memory.Memory}, kept with the decision so that it replays to the same bytes. It reads no rules.
 */
@NullMarked
package io.proffer.engine.memory;

import org.jspecify.annotations.NullMarked;
