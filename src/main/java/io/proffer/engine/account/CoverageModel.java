package io.proffer.engine.account;

/** How the account is looked after. */
public enum CoverageModel {
    DEDICATED,
    POOLED,
    DIGITAL
}
