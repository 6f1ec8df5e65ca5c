package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.pricing.rule.Sale;
import io.proffer.engine.verdict.Refusal;
import java.time.LocalDate;
import java.util.List;

/** What an offer would change, before any discount. */
sealed interface Change {

    /**
     * It can be priced.
     *
     * @param planKey plan afterwards
     * @param interval billing of what is charged
     * @param termMonths committed term
     * @param seats seats afterwards
     * @param charges what is charged, at least one
     * @param beside what is paid now in a year and goes on beside the charges: all of it when they come on top, when they
     *     take the place of the plan what is not the plan's
     * @param timing how it meets the running term
     * @param startOn first day
     */
    record Known(
            String planKey,
            BillingInterval interval,
            int termMonths,
            int seats,
            List<Charge> charges,
            Money beside,
            Timing timing,
            LocalDate startOn)
            implements Change {

        /** The main charge, from whose list price the quote starts. */
        Charge main() {
            return charges.get(0);
        }

        /** The same change at other charges. */
        Known with(List<Charge> others) {
            return new Known(planKey, interval, termMonths, seats, others, beside, timing, startOn);
        }

        /** The same change beside another amount that goes on. */
        Known besideOf(Money amount) {
            return new Known(planKey, interval, termMonths, seats, charges, amount, timing, startOn);
        }

        /** What is paid now in a year and no more once the change is made. */
        Money replaced(Quote.Position current) {
            return current.recurringYear().minus(beside);
        }

        /** What is bought, as pricing tables read it. */
        Sale sale() {
            return new Sale(planKey, interval, termMonths, seats);
        }
    }

    /** It cannot be priced. */
    record Unpriceable(Refusal refusal) implements Change {}

    /**
     * Units at a list price.
     *
     * @param price row of the price list
     * @param qty units
     * @param description for people
     */
    record Charge(Price price, int qty, String description) {}

    /** How a change meets the running term. */
    enum Timing {
        /** From today to the end of the running term. */
        WITHIN_TERM,
        /** A new term from today. */
        NEW_TERM,
        /** From the end of the running term. */
        AT_RENEWAL
    }
}
