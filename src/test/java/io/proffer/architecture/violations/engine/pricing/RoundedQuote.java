package io.proffer.architecture.violations.engine.pricing;

import io.proffer.architecture.violations.engine.contact.PriceAwareLimit;
import java.time.Instant;
import java.util.List;

/** Breaks: the engine has no clock, money is never floating point, texts depend on no locale, engine rooms have no cycles. */
public record RoundedQuote(double amount, Instant at, List<PriceAwareLimit> limits) {

    static RoundedQuote of(PriceAwareLimit limit) {
        return new RoundedQuote(9.99, Instant.now(), List.of(limit));
    }

    String text() {
        return "%.2f EUR".formatted(amount);
    }
}
