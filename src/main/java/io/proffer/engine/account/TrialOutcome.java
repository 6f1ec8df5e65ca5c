package io.proffer.engine.account;

/** How a trial ended. */
public enum TrialOutcome {
    CONVERTED,
    REVERTED,
    CANCELED
}
