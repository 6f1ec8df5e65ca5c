/**
 * What the customer gains from an offer, low, base and high, and whether it is enough.
 *
 * <p>In: a completed account, an offer with its quote, a horizon, figures of the customer's own, and a rulebook. Out: a
 * {@link io.proffer.engine.value.ValueAnswer}: a value case, or a refusal.
 *
 * <p>Reads {@code roi_parameters} (DT-15) and {@code fx_rates} (DT-31).
 */
@NullMarked
package io.proffer.engine.value;

import org.jspecify.annotations.NullMarked;
