package io.proffer.engine.account;

/** What happens at the limit. */
public enum LimitType {
    SOFT,
    HARD
}
