/**
 * What an offer would cost this account, line by line, and whether the step is bearable.
 *
 * <p>In: a completed account, an offer, seats to add, the day, and a rulebook. Out: a
 * {@link io.proffer.engine.pricing.PriceAnswer}: a quote, a refusal, or that no quote is needed.
 *
 * <p>Reads {@code prices}, {@code services}, and by {@code pricing.rule} {@code discount_grid} (DT-12),
 * {@code discount_controls} (DT-13), {@code price_shock_guard} (DT-14) and {@code renewal_terms} (DT-30). A price is a
 * function of plan, region, currency, term, seats, interval, contract and what was granted alone: behaviour never reaches
 * a pricing table.
 */
@NullMarked
package io.proffer.engine.pricing;

import org.jspecify.annotations.NullMarked;
