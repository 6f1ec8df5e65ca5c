package io.proffer.diff;

/** What became of a table or a row. */
public enum Change {
    /** Only the candidate has it. */
    ADDED,
    /** Only the base has it. */
    REMOVED,
    /** Both have it, and it says something else. */
    CHANGED,
    /** Both have the row, it says the same, and it stands elsewhere among its neighbours. */
    MOVED
}
