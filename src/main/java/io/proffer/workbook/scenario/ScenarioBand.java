package io.proffer.workbook.scenario;

/** What the columns of a test sheet under a band mark are for. */
public enum ScenarioBand {
    /** The case. */
    GIVEN,
    /** What must come out. */
    EXPECT,
    /** Columns about the row itself. */
    META
}
