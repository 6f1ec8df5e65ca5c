package io.proffer.ports;

/** A text that is no cursor of a page. */
public final class BadCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The text that was given. */
    public BadCursor(String text) {
        super("'" + text + "' is not a cursor. Use the nextCursor of the page before, or none for the first page.");
    }
}
