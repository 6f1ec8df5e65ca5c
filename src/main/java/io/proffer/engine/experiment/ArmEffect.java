package io.proffer.engine.experiment;

/** What an arm other than TREATED changes. */
public enum ArmEffect {
    /** The tested offers are not proposed. */
    WITHHOLD,
    /** Levers do not weigh: L is 1. */
    NO_LEVERS,
    /** The tested offers are shown in other words. */
    VARIANT
}
