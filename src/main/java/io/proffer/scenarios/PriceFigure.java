package io.proffer.scenarios;

/** A figure of a quote that a scenario may expect. */
public enum PriceFigure {
    /** What is paid in twelve months once the offer is taken, in major units of the quote's currency. */
    RECURRING_YEAR,
    /** List price of one unit for one month, in major units. */
    UNIT_AMOUNT,
    /** Percent off the list price. */
    DISCOUNT_PCT
}
