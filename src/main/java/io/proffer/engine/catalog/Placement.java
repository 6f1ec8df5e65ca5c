package io.proffer.engine.catalog;

/**
 * Where a proposition is shown.
 *
 * @param key stable key, such as {@code CSM_WORKSPACE}
 * @param channel CSM, IN_APP, EMAIL, SELF_SERVE or PACKET
 * @param maxItems most commercial propositions shown at once
 * @param audience INTERNAL or CUSTOMER
 */
public record Placement(String key, String channel, int maxItems, String audience) {}
