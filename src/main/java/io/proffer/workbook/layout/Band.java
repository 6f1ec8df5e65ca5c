package io.proffer.workbook.layout;

/** What the columns under a band mark are for. */
public enum Band {
    /** Conditions. */
    WHEN,
    /** Outcomes. */
    THEN,
    /** Columns about the row itself. */
    META
}
