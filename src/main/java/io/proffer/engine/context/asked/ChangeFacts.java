package io.proffer.engine.context.asked;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change of the tables themselves, as the table of stage GOVERNANCE reads it.
 *
 * @param maxDiscountPct largest discount in a row it touches, in percent; 0 when there is none
 * @param simulatedReach accounts whose answer changes, null when nobody simulated it
 */
public record ChangeFacts(
        BigDecimal maxDiscountPct, @Nullable Integer simulatedReach) {}
