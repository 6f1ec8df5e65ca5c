package io.proffer.ui.propositions;

import io.proffer.engine.value.ValueCase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that a customer may know better.
 *
 * @param name its name in a value call
 * @param label for people
 * @param unit what is counted
 * @param value what the table or the account says
 * @param max most that can be set
 * @param step smallest change
 */
public record Slider(String name, String label, String unit, BigDecimal value, BigDecimal max, BigDecimal step) {
    private static final Map<String, String> LABELS = Map.of(
            "hoursSavedPerSeatMonth", "Hours saved per seat and month",
            "loadedHourlyCost", "Cost of an hour",
            "adoptionFactor", "Share of people who will use it",
            "riskProbReductionPp", "Risk taken away, percentage points",
            "riskEventCost", "Cost of one incident",
            "revenueImpactYear", "Revenue gained in a year");

    static Optional<Slider> of(ValueCase.Input input) {
        String label = LABELS.get(input.key());
        if (label == null) {
            return Optional.empty();
        }
        BigDecimal max = most(input);
        BigDecimal step = max.compareTo(BigDecimal.TEN) <= 0
                ? new BigDecimal("0.05")
                : max.divide(BigDecimal.valueOf(200), 0, RoundingMode.UP).max(BigDecimal.ONE);
        return Optional.of(
                new Slider(input.key(), label, input.unit(), input.value().stripTrailingZeros(), max, step));
    }

    private static BigDecimal most(ValueCase.Input input) {
        if (input.key().equals("adoptionFactor")) {
            return BigDecimal.ONE;
        }
        BigDecimal least = input.key().equals("hoursSavedPerSeatMonth") ? BigDecimal.valueOf(5) : BigDecimal.TEN;
        return input.value()
                .multiply(BigDecimal.valueOf(4))
                .setScale(0, RoundingMode.UP)
                .max(least);
    }

    /** True for a sum of money, whose unit is its currency. */
    public boolean money() {
        return unit.matches("[A-Z]{3}");
    }

    /** Its value as a form writes it. */
    public String plain() {
        return value.toPlainString();
    }

    /** Its unit as people read it. */
    public String shownUnit() {
        return unit.equals("ratio") ? "" : unit;
    }
}
