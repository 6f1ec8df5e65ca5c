package io.proffer.engine.account;

/** Special terms of a contract. */
public enum ContractFlag {
    CUSTOM_PAPER,
    MFN,
    PRICE_LOCK,
    RESELLER
}
