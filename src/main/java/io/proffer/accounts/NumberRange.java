package io.proffer.accounts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * The range of a number, both ends included.
 *
 * @param min smallest value
 * @param max largest value
 */
record NumberRange(BigDecimal min, BigDecimal max) {

    /** The largest number of any kind: beyond it, sums and encodings could overflow. */
    static final long LARGEST = 1_000_000_000_000L;

    private static final Map<String, NumberRange> BY_NAME = Map.ofEntries(
            Map.entry("priority", of(1, 3)),
            Map.entry("npsScore", of(0, 10)),
            Map.entry("csat90d", of(1, 5)),
            Map.entry("csat", of(0, 100)),
            Map.entry("ces", of(1, 7)),
            Map.entry("score", of(0, 100)),
            Map.entry("adoptionScore", of(0, 100)),
            Map.entry("valueRealizedScore", of(0, 100)),
            Map.entry("trend30d", of(-100, 100)),
            Map.entry("seatGrowth90dPct", of(-100, LARGEST)),
            Map.entry("tenureMonths", of(0, 2_400)),
            Map.entry("monthsPaidMonthly", of(0, 2_400)),
            Map.entry("termMonths", of(1, 120)),
            Map.entry("daysToRenewal", of(-100_000, 100_000)),
            Map.entry("targetValue", of(-LARGEST, LARGEST)));

    /** Percentages that may pass one hundred. */
    private static final Set<String> UNCAPPED =
            Set.of("utilizationPct", "projectedUtilizationPct", "seatUtilizationPct");

    static NumberRange of(String name, long largest) {
        NumberRange named = BY_NAME.get(name);
        if (named != null) {
            return named;
        }
        if (name.endsWith("Ratio")) {
            return of(0, 1);
        }
        return name.endsWith("Pct") && !UNCAPPED.contains(name) ? of(0, 100) : of(0, largest);
    }

    static NumberRange of(long min, long max) {
        return new NumberRange(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    boolean contains(BigDecimal number) {
        return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    }

    String text() {
        return min.toPlainString() + " to " + max.toPlainString();
    }
}
