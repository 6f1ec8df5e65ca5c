package io.proffer.engine.account;

/** Size class of a customer. */
public enum Segment {
    SMB,
    MID_MARKET,
    ENTERPRISE,
    STRATEGIC
}
