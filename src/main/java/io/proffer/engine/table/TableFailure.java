package io.proffer.engine.table;

/** The rows of a table contradict its hit policy for the facts at hand; the decision must be refused. */
public final class TableFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that names the table, the rows and what to do. */
    public TableFailure(String message) {
        super(message);
    }
}
