package io.proffer.ports;

/** The store cannot be reached, is full or failed; nothing of the call was kept. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with what caused it. */
    public StoreUnavailable(Throwable cause) {
        super("The store does not answer; nothing was changed.", cause);
    }
}
