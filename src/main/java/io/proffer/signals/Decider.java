package io.proffer.signals;

import io.proffer.engine.decision.DecisionRequest.Trigger;

/** Decides on an account because something happened. */
@FunctionalInterface
public interface Decider {

    /**
     * Decides, and keeps the decision.
     *
     * @return false when nothing could be decided now, and it has to be tried again
     * @throws io.proffer.ports.StoreUnavailable when the store failed
     */
    boolean decide(String accountId, Trigger trigger);
}
