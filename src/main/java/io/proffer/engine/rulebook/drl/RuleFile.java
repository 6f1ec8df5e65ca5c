package io.proffer.engine.rulebook.drl;

/**
 * A DRL file.
 *
 * @param name path below the rules folder, such as {@code signals.drl}
 * @param text its content
 */
public record RuleFile(String name, String text) {}
