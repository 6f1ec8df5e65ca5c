package io.proffer.rulesets.tables;

import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether a price can be charged: a currency that exists, and no more decimals than it has. */
final class PriceCells {
    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));

    private PriceCells() {}

    /** What is wrong with the price of a row under a term; its currency stands under {@code currency}. */
    static List<FileFault> of(SourcedTable table, Row row, String term) {
        String code = row.code("currency").orElse("");
        Currency currency = CURRENCIES.get(code);
        if (currency == null) {
            String message = "'" + code + "' is not an ISO 4217 currency code. Examples: EUR, USD, GBP." + hint(code);
            return List.of(table.fault(row, "currency", "UNKNOWN_VALUE", message));
        }
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal price = row.number(term).orElse(BigDecimal.ZERO);
        if (price.stripTrailingZeros().scale() <= digits) {
            return List.of();
        }
        String message = price.toPlainString() + " has more than the " + digits + " decimals of "
                + currency.getCurrencyCode() + ". Round it to what can be charged.";
        return List.of(table.fault(row, term, "TOO_MANY_DECIMALS", message));
    }

    /** Any code is one letter away from some currency, so only one that begins like it is proposed: {@code Euro}. */
    private static String hint(String code) {
        String start = code.substring(0, Math.min(3, code.length())).toUpperCase(Locale.ROOT);
        return CURRENCIES.containsKey(start) ? " Did you mean '" + start + "'?" : "";
    }
}
