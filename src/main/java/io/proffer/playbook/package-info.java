/**
 * Playbooks: when is an offer proposed, how is its value reckoned, what is said to objections, and what is done after?
 *
 * <p>In: a rulebook and a scope, an offer or a segment. Out: the playbook as records, Markdown or HTML. It reads the rows
 * of all tables that speak of an offer, and says them in words; it decides nothing.
 */
@NullMarked
package io.proffer.playbook;

import org.jspecify.annotations.NullMarked;
