package io.proffer.engine.memory;

/**
 * How customers of a segment answered an offer or a family in the last 180 days.
 *
 * @param key offer key, or family code
 * @param segment segment code, {@code *} when unknown
 * @param presents propositions presented, not negative
 * @param accepts of these, accepted
 */
public record ResponseCount(String key, String segment, long presents, long accepts) {}
