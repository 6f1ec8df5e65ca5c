package io.proffer.propositions;

/** Why a customer declined or wants to be asked later; a comment may say more. */
public enum DeclineReason {
    PRICE,
    NO_NEED,
    TIMING,
    BUDGET_NEXT_QUARTER,
    MISSING_FEATURE,
    IMPLEMENTATION_EFFORT,
    SECURITY_REVIEW,
    COMPETITOR,
    CHAMPION_LEFT,
    NOT_DECISION_MAKER,
    OTHER
}
