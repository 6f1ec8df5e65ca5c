package io.proffer.engine.context;

/**
 * The block of facts whose age is asked for.
 *
 * @param key usage, engagement, support, sentiment, health or commercial
 */
public record BlockFacts(String key) {}
