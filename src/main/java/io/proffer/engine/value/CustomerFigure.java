package io.proffer.engine.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure the customer gave; it always wins over the table.
 *
 * @param key one of {@link #KEYS}
 * @param value in major units for money, percentage points for {@code riskProbReductionPp}; never negative
 * @param currency of a money figure, null for others
 */
public record CustomerFigure(
        String key, BigDecimal value, @Nullable String currency) {

    /** Figures a customer may give. */
    public static final List<String> KEYS = List.of(
            "seats",
            "hoursSavedPerSeatMonth",
            "loadedHourlyCost",
            "adoptionFactor",
            "riskProbReductionPp",
            "riskEventCost",
            "revenueImpactYear",
            "oneOffCost");

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    /** Refuses a figure that is not asked for, or one beyond 0 to 1,000,000,000. */
    public CustomerFigure {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("'" + key + "' is not a figure of a value case. Allowed: " + KEYS + ".");
        }
        if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException(key + " is " + value + ". Give 0 to " + LARGEST.toPlainString() + ".");
        }
    }
}
