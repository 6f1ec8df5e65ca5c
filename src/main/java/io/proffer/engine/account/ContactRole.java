package io.proffer.engine.account;

/** What a person does at the customer. */
public enum ContactRole {
    ADMIN,
    CHAMPION,
    ECONOMIC_BUYER,
    USER,
    SECURITY,
    DEVELOPER
}
