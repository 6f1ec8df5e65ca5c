package io.proffer.engine.account;

/** How a feature is granted. */
public enum EntitlementType {
    BOOLEAN,
    METERED,
    CONFIG
}
