package io.proffer.lint.check;

import io.proffer.engine.catalog.FxRates;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether what is sold has a price wherever the price list sells, in currencies that can be compared. */
final class PriceList {
    private static final String HOME = "EUR";

    private final DecisionTable prices;
    private final Findings findings;

    private PriceList(DecisionTable prices, Findings findings) {
        this.prices = prices;
        this.findings = findings;
    }

    static void check(Subject subject, Findings findings) {
        subject.table("prices").ifPresent(table -> {
            PriceList list = new PriceList(table, findings);
            list.checkRates(subject.catalog().fxRates().on(subject.today()));
            list.checkCurrencies();
            subject.table("offers")
                    .ifPresent(offers -> Subject.live(offers).stream()
                            .filter(row -> row.code("family").orElse("").equals("BILLING_SWITCH"))
                            .forEach(row -> list.checkSwitch(offers, row)));
        });
    }

    private void checkRates(FxRates.OnDay rates) {
        first("currency").forEach((currency, row) -> {
            if (rates.convert(BigDecimal.ONE, currency, HOME).isEmpty()) {
                String message = "Prices in " + currency + " cannot be compared with those in other currencies.";
                findings.add(prices, row, "currency", FindingCode.NO_RATE, message);
            }
        });
    }

    private void checkCurrencies() {
        Set<String> currencies = first("currency").keySet();
        first("priceOf").forEach((sold, row) -> {
            Set<String> known = values(sold, "currency");
            List<String> missing =
                    currencies.stream().filter(each -> !known.contains(each)).toList();
            if (!missing.isEmpty()) {
                String message = sold + " has no price in " + String.join(", ", missing) + ".";
                findings.add(prices, row, "priceOf", FindingCode.PRICE_MISSING, message);
            }
        });
    }

    private void checkSwitch(DecisionTable offers, Row offer) {
        for (String plan : offer.codes("fromPlans")) {
            Set<String> intervals = values(plan, "billingInterval");
            if (!intervals.isEmpty() && !intervals.contains("YEAR")) {
                String message = plan + " has no price for a YEAR, to which "
                        + offer.code("offer").orElse("the offer") + " would move it.";
                findings.add(offers, offer, "fromPlans", FindingCode.PRICE_MISSING, message);
            }
        }
    }

    /** Each word under a term, with the first row that says it. */
    private Map<String, Row> first(String term) {
        Map<String, Row> first = new LinkedHashMap<>();
        Subject.live(prices).forEach(row -> row.code(term).ifPresent(code -> first.putIfAbsent(code, row)));
        return first;
    }

    private Set<String> values(String sold, String term) {
        Set<String> values = new HashSet<>();
        Subject.live(prices).stream()
                .filter(row -> row.code("priceOf").orElse("").equals(sold))
                .forEach(row -> values.addAll(row.codes(term)));
        return values;
    }
}
