package io.proffer.architecture.violations.engine.pricing;

/** Breaks: a name says what a type is. */
final class QuoteHelper {}
