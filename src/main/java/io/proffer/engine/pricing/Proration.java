package io.proffer.engine.pricing;

import io.proffer.engine.catalog.Money;

/**
 * What a change costs inside the running billing period, by actual days.
 *
 * @param creditUnused what was paid for the days left and is replaced; zero when the offer only adds
 * @param chargeRemaining what the offer charges for the days left, or for a full period when a new term starts
 * @param net charge less credit
 * @param daysLeft from the day of the change to the end of the period
 * @param daysInTerm days of the whole period: the term when it is one year, else its running year or month
 * @param method always {@code DAILY_ACTUAL}
 */
public record Proration(
        Money creditUnused, Money chargeRemaining, Money net, long daysLeft, long daysInTerm, String method) {}
