package io.proffer.engine.account;

/** Who named an objective. */
public enum ObjectiveSource {
    CSM,
    SURVEY,
    ONBOARDING,
    INFERRED
}
