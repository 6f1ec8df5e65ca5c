package io.proffer.architecture.violations.engine.contact;

import io.proffer.architecture.violations.engine.pricing.RoundedQuote;

/** Breaks: a stage never uses a later one. */
public record PriceAwareLimit(RoundedQuote quote) {}
