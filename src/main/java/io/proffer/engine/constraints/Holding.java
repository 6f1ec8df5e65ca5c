package io.proffer.engine.constraints;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.constraints.Budget.ReserveOn;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.snapshot.Snapshot;

/** Whether an offer already holds its share: its open proposition has come to the event on which it is reserved. */
final class Holding {
    private Holding() {}

    static boolean reserves(Snapshot snapshot, Offer offer, ReserveOn event) {
        for (OpenProposition open : snapshot.memory().open()) {
            boolean stands =
                    open.offerKey().equals(offer.key()) && open.expiresAt().isAfter(snapshot.asOf());
            if (stands && hasCome(event, open.state())) {
                return true;
            }
        }
        return false;
    }

    /** What is issued or approved is no longer open. */
    private static boolean hasCome(ReserveOn event, String state) {
        return switch (event) {
            case PROPOSED -> true;
            case PRESENTED -> !state.equals("PROPOSED");
            case ISSUED, APPROVED -> false;
        };
    }
}
