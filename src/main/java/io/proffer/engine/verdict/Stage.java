package io.proffer.engine.verdict;

/** The thirteen stages of a decision, in order; the codes are stable. */
public enum Stage {
    /** Fresh, complete facts? Signals and moments follow from them. */
    CONTEXT,
    /** Is the offer live, in date, for this region? */
    CATALOG,
    /** May this account have it at all? */
    ELIGIBILITY,
    /** Is there a real need now? */
    APPLICABILITY,
    /** Is this the moment, or does the customer need care first? */
    SUITABILITY,
    /** Asked too often, or told no? */
    CONTACT_POLICY,
    /** Price path and permitted discount; is the step bearable? */
    PRICING,
    /** What does the customer gain; is it enough? */
    VALUE,
    /** Which one first? */
    ARBITRATION,
    /** Budget, trial slot, capacity left? */
    CONSTRAINTS,
    /** Which ones may stand together? */
    EXCLUSIVITY,
    /** Holdout or variant? */
    EXPERIMENT,
    /** Which words, channel, path? */
    TREATMENT
}
