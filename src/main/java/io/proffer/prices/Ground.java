package io.proffer.prices;

import io.proffer.engine.WhatIf;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;

/**
 * What a call is answered on.
 *
 * @param snapshot the account at the instant asked for
 * @param offer offer the call names
 * @param whatIf prices and weighs under the rulebook that serves
 */
record Ground(Snapshot snapshot, Offer offer, WhatIf whatIf) {
    /** The price of a wish, for as many seats as a decision would propose where it names none. */
    PriceAnswer price(Wish wish, boolean loyalty, String id) {
        return whatIf.price(snapshot, offer, whatIf.asProposed(snapshot, offer, wish), loyalty, id);
    }

    Rulebook rulebook() {
        return snapshot.rulebook();
    }
}
