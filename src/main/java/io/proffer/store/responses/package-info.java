/**
 * The store of responses: how did the customers of a segment answer each offer, day by day?
 *
 * <p>In: an answer, in the transaction that keeps it, or a segment with two days. Out: counts by offer and by family, the
 * sums of which are kept for seconds. It reads no rules.
 */
@NullMarked
package io.proffer.store.responses;

import org.jspecify.annotations.NullMarked;
