package io.proffer.engine.rulebook.compile;

/** What tables are served from; both answer the same, which every rulebook proves before it serves. */
public enum TableEngine {
    /** Bitmaps. */
    INDEX,
    /** Drools rules, one a row. */
    DROOLS
}
