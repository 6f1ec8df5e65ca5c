package io.proffer.engine.catalog;

/**
 * A list price.
 *
 * @param planKey plan, or the key of an add-on
 * @param interval billing interval it applies to
 * @param currency ISO 4217 code
 * @param region region, or {@code *} for all
 * @param unitPerMonth price of one unit for one month
 * @param perSeat true when the unit is a seat, false when it is the account
 * @param rowId row of the price list
 */
public record Price(
        String planKey,
        BillingInterval interval,
        String currency,
        String region,
        Money unitPerMonth,
        boolean perSeat,
        String rowId) {}
