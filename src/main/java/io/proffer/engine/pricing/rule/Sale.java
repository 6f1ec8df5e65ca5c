package io.proffer.engine.pricing.rule;

import io.proffer.engine.catalog.BillingInterval;

/**
 * What is bought, as pricing tables read it.
 *
 * @param planKey plan
 * @param interval billing interval
 * @param termMonths committed term, from 1
 * @param seats seats of the account afterwards
 */
public record Sale(String planKey, BillingInterval interval, int termMonths, int seats) {
    /** The same for another term. */
    Sale over(int months) {
        return new Sale(planKey, interval, months, seats);
    }
}
