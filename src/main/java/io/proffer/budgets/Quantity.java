package io.proffer.budgets;

import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a budget as it is sent: money in minor units with its currency, or a count, or hours.
 *
 * @param amount minor units, null when it is not money
 * @param currency ISO 4217 code, null when it is not money
 * @param count how many, null when it is no count
 * @param hours hours, null when it is no time
 */
public record Quantity(
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable BigDecimal count,
        @Nullable BigDecimal hours) {
    private static final String SLOTS = "slots";
    private static final String HOURS = "hours";

    /** An amount in the unit of a budget: major units of money, a count, or hours. */
    public static Quantity of(BigDecimal number, String unit) {
        return switch (unit) {
            case SLOTS -> new Quantity(null, null, plain(number), null);
            case HOURS -> new Quantity(null, null, null, plain(number));
            default -> {
                Money money = Money.of(number, unit);
                yield new Quantity(money.amount(), money.currency(), null, null);
            }
        };
    }

    /** True when each proposition takes the same of a budget in this unit. */
    static boolean isCounted(String unit) {
        return unit.equals(SLOTS) || unit.equals(HOURS);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
