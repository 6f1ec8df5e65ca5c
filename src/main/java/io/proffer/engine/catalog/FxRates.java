package io.proffer.engine.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fixed monthly exchange rates. They weigh and compare; a price is never converted.
 *
 * @param rates what units of currencies are worth, in any order
 */
public record FxRates(List<Rate> rates) {
    /** No rates: nothing can be converted. */
    public static final FxRates NONE = new FxRates(List.of());

    private static final String HOME = "EUR";

    /**
     * A rate.
     *
     * @param currency ISO 4217 code
     * @param from first day it counts, until the next rate of the currency
     * @param eurPerUnit what one unit is worth in EUR, above zero
     * @param rowId row of the sheet fx_rates
     */
    public record Rate(String currency, LocalDate from, BigDecimal eurPerUnit, String rowId) {}

    /** Copies the list. */
    public FxRates {
        rates = List.copyOf(rates);
    }

    /** The rates that count on a day: of each currency the latest. */
    public OnDay on(LocalDate day) {
        Map<String, Rate> latest = new HashMap<>();
        for (Rate rate : rates) {
            Rate known = rate.from().isAfter(day) ? null : latest.putIfAbsent(rate.currency(), rate);
            if (known != null && rate.from().isAfter(known.from())) {
                latest.put(rate.currency(), rate);
            }
        }
        return new OnDay(latest);
    }

    /** The rates of one day. */
    public static final class OnDay {
        /** Knows no rate. */
        public static final OnDay NONE = FxRates.NONE.on(LocalDate.EPOCH);

        private final Map<String, Rate> latest;

        private OnDay(Map<String, Rate> latest) {
            this.latest = latest;
        }

        /**
         * What an amount in major units is worth in another currency, with 16 digits.
         *
         * @return empty when a currency has no rate on the day
         */
        public Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
            if (from.equals(to)) {
                return Optional.of(amount);
            }
            BigDecimal in = eurPerUnit(from);
            BigDecimal out = eurPerUnit(to);
            return in == null || out == null
                    ? Optional.empty()
                    : Optional.of(amount.multiply(in).divide(out, MathContext.DECIMAL64));
        }

        private @Nullable BigDecimal eurPerUnit(String currency) {
            if (currency.equals(HOME)) {
                return BigDecimal.ONE;
            }
            Rate rate = latest.get(currency);
            return rate == null ? null : rate.eurPerUnit();
        }
    }
}
