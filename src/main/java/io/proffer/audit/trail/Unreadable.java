package io.proffer.audit.trail;

/** A trail that cannot be read; the message says why and what to do. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}
