/**
 * Notices: who else hears of what happened to a proposition?
 *
 * <p>In: a proposition and an event of it that is kept. Out: what the feed says of it ({@link io.proffer.events}), and what
 * the audit log does. It reads no rules.
 */
@NullMarked
package io.proffer.propositions.notice;

import org.jspecify.annotations.NullMarked;
