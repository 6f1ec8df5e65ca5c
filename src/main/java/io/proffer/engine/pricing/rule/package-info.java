/**
 * What do the pricing tables say of a purchase?
 *
 * <p>In: a sheet of facts without behaviour and a {@link io.proffer.engine.pricing.rule.Sale}. Out: the discounts that
 * stand and who approves them, the terms of the renewal, and whether the step is bearable. Reads {@code discount_grid}
 * (DT-12), {@code discount_controls} (DT-13), {@code price_shock_guard} (DT-14) and {@code renewal_terms} (DT-30).
 */
@NullMarked
package io.proffer.engine.pricing.rule;

import org.jspecify.annotations.NullMarked;
