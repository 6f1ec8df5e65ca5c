package io.proffer.engine.verdict;

/** How a candidate ends; every candidate ends with exactly one. */
public enum Verdict {
    /** Proposed. */
    SELECTED,
    /** Stood to the end, but better ones took the places. */
    OUTRANKED,
    /** A better one of the same exclusive group stands. */
    EXCLUDED_BY_STACKING,
    /** The account may not have it. */
    NOT_ELIGIBLE,
    /** No real need now. */
    NOT_APPLICABLE,
    /** Not the moment; care comes first. */
    NOT_SUITABLE,
    /** Told no, snoozed or on hold. */
    SUPPRESSED,
    /** A contact limit or offer cap is reached. */
    CAPPED,
    /** No budget, slot or capacity left. */
    BUDGET_EXHAUSTED,
    /** No price, or a price step too large. */
    NO_VALID_PRICE,
    /** The customer would gain too little. */
    VALUE_BELOW_THRESHOLD,
    /** Held out for measurement. */
    HOLDOUT,
    /** A rule failed; nothing is proposed. */
    ERROR
}
