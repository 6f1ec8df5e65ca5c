package io.proffer.simulation.impact;

/** What changes for an account; of several the first counts. */
public enum ImpactKind {
    /** Nothing was for sale to it, and something is. */
    GAINED,
    /** Something was for sale to it, and nothing is. */
    LOST,
    /** Other offers, or in another order. */
    OFFER_CHANGED,
    /** The same offers at another price. */
    PRICE_CHANGED
}
