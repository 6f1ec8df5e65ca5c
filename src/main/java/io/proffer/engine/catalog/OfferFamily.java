package io.proffer.engine.catalog;

/** What kind of offer it is; caps, exclusivity and many tables go by family. */
public enum OfferFamily {
    /** Change to a higher plan. */
    UPGRADE,
    /** More seats on the current plan. */
    SEAT,
    /** An add-on to the current plan. */
    ADDON,
    /** Several components at one price. */
    BUNDLE,
    /** From monthly to annual billing. */
    BILLING_SWITCH,
    /** A higher plan for a limited time. */
    TRIAL,
    /** An incentive for a longer commitment. */
    LOYALTY,
    /** Renewal of the term. */
    RENEWAL,
    /** Reference, referral, case study. */
    ADVOCACY,
    /** Thanks for taking part in feedback. */
    REWARD,
    /** Care instead of selling. */
    CARE,
    /** Help to use what is already paid for. */
    EDUCATION;

    /** True for families that are never blocked by care: they do not sell. */
    public boolean isCare() {
        return this == CARE || this == EDUCATION;
    }

    /** True for families that serve what the customer has: care, education and the renewal; all others are commercial. */
    public boolean isTransactional() {
        return isCare() || this == RENEWAL;
    }
}
