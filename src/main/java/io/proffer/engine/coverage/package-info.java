/**
 * Question: how ready is the account, who looks after it, by when must somebody answer, and what thanks did it earn?
 *
 * <p>In: what the account needs and what is proposed. Out: {@link io.proffer.engine.coverage.Coverage}. Reads
 * {@code readiness_scorecard} (DT-29), {@code csm_coverage_and_care} (DT-21) and {@code feedback_rewards} (DT-18).
 */
@NullMarked
package io.proffer.engine.coverage;

import org.jspecify.annotations.NullMarked;
