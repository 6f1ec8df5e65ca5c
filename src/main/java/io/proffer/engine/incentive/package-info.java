/**
 * Which reward for a commitment, and which bundle, is an account entitled to?
 *
 * <p>In: a snapshot, an offer and its term. Out: an {@link io.proffer.engine.incentive.Incentive} with the rows that grant
 * it, or a refusal. Reads {@code loyalty_multi_year} (DT-07) and {@code bundles} (DT-22). Pricing takes what is granted
 * as it stands and never sees the conditions, so that tenure or health decide who is rewarded and never what a unit costs.
 */
@NullMarked
package io.proffer.engine.incentive;

import org.jspecify.annotations.NullMarked;
