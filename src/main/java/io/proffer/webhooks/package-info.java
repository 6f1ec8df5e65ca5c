/**
 * Webhooks: who has to be told, and has it been?
 *
 * <p>In: the feed of {@link io.proffer.events}, which is written in the transaction of its causes. Out: each event at every
 * subscriber at least once, those of a subject in order; what could not be told within a day is set aside. It reads no
 * rules.
 */
@NullMarked
package io.proffer.webhooks;

import org.jspecify.annotations.NullMarked;
