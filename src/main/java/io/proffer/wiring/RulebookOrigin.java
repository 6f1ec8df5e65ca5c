package io.proffer.wiring;

/** What rules here. */
public enum RulebookOrigin {
    /** The files on disk: a saved workbook is live within seconds. */
    FILES,
    /** The stored ruleset that was activated; the files on disk are only its first draft. */
    STORE
}
