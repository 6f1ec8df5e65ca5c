package io.proffer.cli;

/** The input broke off: a damaged archive, a disk or pipe that failed. */
final class UnreadableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableInput(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
