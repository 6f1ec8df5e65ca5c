/**
 * The proposition addresses: what was proposed, what became of it, and what does a client report?
 *
 * <p>In: events, withdrawals, approvals, searches. Out: propositions with their state and history. It reads no rules.
 */
@NullMarked
package io.proffer.api.propositions;

import org.jspecify.annotations.NullMarked;
