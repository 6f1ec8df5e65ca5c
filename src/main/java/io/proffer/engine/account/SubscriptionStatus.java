package io.proffer.engine.account;

/** State of a subscription. */
public enum SubscriptionStatus {
    TRIALING,
    ACTIVE,
    PAST_DUE,
    PAUSED,
    CANCELED
}
