package io.proffer.decisions;

/** How much of the reasons an answer carries. */
public enum Detail {
    /** Propositions, and the verdicts of the others with their reason codes. */
    NONE,
    /** All but the quotes and value cases of rejected candidates. */
    SUMMARY,
    /** Everything. */
    FULL
}
