package io.proffer.prices;

import io.proffer.engine.WhatIf;
import io.proffer.engine.catalog.Offer;
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
    Rulebook rulebook() {
        return snapshot.rulebook();
    }
}
