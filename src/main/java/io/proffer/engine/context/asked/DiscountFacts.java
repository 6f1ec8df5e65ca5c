package io.proffer.engine.context.asked;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The discounts that would stand together, as the controls read them.
 *
 * @param kind GRID, GRID+LOYALTY, GRID+PROMO or EXCEPTION
 * @param combinedPct what they come to together in percent off the list price, null when not known
 */
public record DiscountFacts(String kind, @Nullable BigDecimal combinedPct) {}
