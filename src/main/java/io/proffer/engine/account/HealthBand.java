package io.proffer.engine.account;

/** Health in one word. */
public enum HealthBand {
    GREEN,
    YELLOW,
    RED
}
