package io.proffer.engine.catalog;

/**
 * A feature a plan may include.
 *
 * @param key stable key, such as {@code SSO}
 * @param name name for people
 * @param driver value driver: PRODUCTIVITY, SECURITY, COLLABORATION, REVENUE, RISK or GOVERNANCE
 */
public record Feature(String key, String name, String driver) {}
