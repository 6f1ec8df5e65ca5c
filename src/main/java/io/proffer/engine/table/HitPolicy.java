package io.proffer.engine.table;

/** How the rows of a table answer together, in the words of DMN. */
public enum HitPolicy {
    /** At most one row may match; an overlap is an error. */
    UNIQUE,
    /** The topmost matching row answers. */
    FIRST,
    /** All matching rows answer, in row order. */
    COLLECT,
    /** All matching rows answer, by the {@code priority} output from high to low, then row order. */
    PRIORITY,
    /** Matching rows must agree; the topmost answers. */
    ANY
}
