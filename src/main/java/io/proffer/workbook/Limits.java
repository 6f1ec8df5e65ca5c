package io.proffer.workbook;

/** How large a file may be; a file within these limits is read in seconds and within 256 MB of heap. */
public final class Limits {
    /** Bytes of a file. */
    public static final int FILE_BYTES = 5 * 1024 * 1024;
    /** Bytes of all parts of a workbook together. */
    public static final long UNPACKED_BYTES = 60L * 1024 * 1024;
    /** Parts of a workbook. */
    public static final int PARTS = 200;
    /** Sheets of a workbook. */
    public static final int SHEETS = 20;
    /** Number of the last row that may hold content. */
    public static final int ROWS = 20_000;
    /** Number of the last column that may hold content. */
    public static final int COLUMNS = 200;
    /** Cells with content in a file. */
    public static final int CELLS = 400_000;
    /** Characters of one cell. */
    public static final int CELL_CHARACTERS = 2_000;
    /** Merged ranges of a sheet. */
    public static final int MERGES = 200;
    /** Formulas of a file; each must be shown to the approver. */
    public static final int FORMULAS = 2_000;
    /** Faults listed; all are counted. */
    public static final int LISTED_FAULTS = 200;

    private Limits() {}
}
