package io.proffer.engine.rulebook;

/** A rule threw, or rules fired without end; the decision at hand must be refused. */
public final class RuleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that says which rule and what to do. */
    public RuleFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** A failure without a cause. */
    public RuleFailure(String message) {
        super(message);
    }
}
