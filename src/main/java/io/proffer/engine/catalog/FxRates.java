package io.proffer.engine.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * The rates of one day.
     *
     * @param rates fixed monthly rates
     * @param day day they are looked up for
     */
    public record OnDay(FxRates rates, LocalDate day) {
        /** Knows no rate. */
        public static final OnDay NONE = new OnDay(FxRates.NONE, LocalDate.EPOCH);

        /** An amount in major units in another currency, empty without a rate. */
        public Optional<BigDecimal> convert(BigDecimal amount, String from, String to) {
            return rates.convert(amount, from, to, day);
        }
    }

    /** Copies the list. */
    public FxRates {
        rates = List.copyOf(rates);
    }

    /**
     * What an amount in major units is worth in another currency on a day, with 16 digits.
     *
     * @return empty when a currency has no rate on that day
     */
    public Optional<BigDecimal> convert(BigDecimal amount, String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(amount);
        }
        BigDecimal in = eurPerUnit(from, day);
        BigDecimal out = eurPerUnit(to, day);
        return in == null || out == null
                ? Optional.empty()
                : Optional.of(amount.multiply(in).divide(out, MathContext.DECIMAL64));
    }

    /** The rows that a conversion on a day goes by, such as {@code FX-USD-202603}. */
    public List<String> rows(String from, String to, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.currency().equals(from) || rate.currency().equals(to))
                .filter(rate -> rate.equals(rate(rate.currency(), day)))
                .map(Rate::rowId)
                .toList();
    }

    private @Nullable BigDecimal eurPerUnit(String currency, LocalDate day) {
        if (currency.equals(HOME)) {
            return BigDecimal.ONE;
        }
        Rate rate = rate(currency, day);
        return rate == null ? null : rate.eurPerUnit();
    }

    private @Nullable Rate rate(String currency, LocalDate day) {
        Rate latest = null;
        for (Rate rate : rates) {
            boolean counts = rate.currency().equals(currency) && !rate.from().isAfter(day);
            if (counts && (latest == null || rate.from().isAfter(latest.from()))) {
                latest = rate;
            }
        }
        return latest;
    }
}
