/**
 * Several statements that go to the store together.
 *
 * <p>In: SQL that both stores understand, with its values. Out: what each statement found, or all changes kept at once. Reads
 * no rules. A decision asks ten short questions; each would wait for its answer before the next is sent.
 */
@NullMarked
package io.proffer.store.trip;

import org.jspecify.annotations.NullMarked;
