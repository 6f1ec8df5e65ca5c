package io.proffer.engine.pricing;

import io.proffer.engine.context.Facts;

/**
 * A question with what is known to answer it.
 *
 * @param question the question
 * @param current what the account pays now
 * @param sheet facts that pricing tables may read; written over for each look-up
 */
record Ask(PriceQuestion question, Quote.Position current, Facts sheet) {

    /** Seats of the account with some more; held to what an account can have, whatever is asked. */
    int seatsWith(int more) {
        return (int) Math.min((long) current.seats() + more, CurrentPrice.MOST_SEATS + 1L);
    }

    /** The currency the account pays in. */
    String currency() {
        return current.recurringYear().currency();
    }
}
