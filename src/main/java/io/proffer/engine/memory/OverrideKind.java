package io.proffer.engine.memory;

/** What an override does. */
public enum OverrideKind {
    /** Nothing that sells is proposed. */
    DO_NOT_CONTACT,
    /** Nothing of a family is proposed. */
    HOLD_FAMILY,
    /** One offer is not proposed. */
    HOLD_OFFER,
    /** An offer passes the tables of eligibility, once somebody else approved; rules and care still hold. */
    FORCE_ELIGIBLE,
    /** An offer that stands comes first. */
    PIN_OFFER
}
