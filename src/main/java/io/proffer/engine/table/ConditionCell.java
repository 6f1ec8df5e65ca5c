package io.proffer.engine.table;

/**
 * A condition as its author wrote it.
 *
 * @param condition what it asks
 * @param text normalised text, such as {@code >= 10} or {@code ADMIN, SECURITY}; empty for a blank cell
 */
public record ConditionCell(Condition condition, String text) {}
