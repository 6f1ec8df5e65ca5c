/**
 * Question: who has to agree to a change of the tables, who did, and may it rule?
 * In: the difference of a ruleset from its base, and what people say. Out: its next state, with an entry in the audit log
 * and an event in the same transaction.
 * Reads {@code offer_governance} (DT-27) of the rulebook that serves, never of the candidate.
 */
@NullMarked
package io.proffer.governance.review;

import org.jspecify.annotations.NullMarked;
