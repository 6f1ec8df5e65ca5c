package io.proffer.engine.catalog;

/** How often a subscription is billed. */
public enum BillingInterval {
    /** Every month. */
    MONTH,
    /** Every twelve months, in advance. */
    YEAR
}
