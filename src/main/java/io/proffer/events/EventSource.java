package io.proffer.events;

/**
 * Who tells.
 *
 * @param uri names this installation in every event, such as {@code /proffer/eu1}
 */
public record EventSource(String uri) {}
