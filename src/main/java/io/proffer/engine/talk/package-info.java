/**
 * Question: what does one say about a proposition, and what when the customer objects?
 *
 * <p>In: a proposition, its account and who is spoken to. Out: {@link io.proffer.engine.talk.TalkTrack}, every figure from
 * the account's own quote and value case. Reads {@code objections} (DT-23) and {@code objection_answers}.
 */
@NullMarked
package io.proffer.engine.talk;

import org.jspecify.annotations.NullMarked;
