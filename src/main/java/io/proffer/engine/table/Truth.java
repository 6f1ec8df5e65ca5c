package io.proffer.engine.table;

/** The outcome of a condition: a comparison with an unknown fact is neither met nor failed. */
public enum Truth {
    /** The fact satisfies the condition. */
    MET,
    /** The fact is known and does not satisfy it. */
    FAILED,
    /** The fact is not known. */
    UNKNOWN
}
