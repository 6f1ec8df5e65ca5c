package io.proffer.workbook.layout;

import io.proffer.engine.table.CellRef;
import io.proffer.workbook.Findings;
import java.util.BitSet;
import java.util.List;

/** Refuses what an approver would not see: hidden rows, hidden columns with content, merged cells. */
public final class Visibility {
    private final String sheet;
    private final BitSet hiddenColumns;
    private final Findings findings;

    /**
     * The visibility of one sheet.
     *
     * @param hiddenColumns 0-based columns that are not shown; a hidden one with content is a fault
     */
    public Visibility(String sheet, BitSet hiddenColumns, Findings findings) {
        this.sheet = sheet;
        this.hiddenColumns = (BitSet) hiddenColumns.clone();
        this.findings = findings;
    }

    /** Checks a row with content; a hidden column is reported once. */
    public void check(SheetRow row) {
        int number = row.number();
        if (row.hidden()) {
            findings.add(
                    sheet,
                    number + ":" + number,
                    "HIDDEN_ROW",
                    "",
                    "Row " + number + " is hidden. Unhide it (or clear the filter): what is approved must be visible.");
        }
        for (SheetCell cell : row.cells()) {
            if (hiddenColumns.get(cell.column())) {
                hiddenColumns.clear(cell.column());
                String column = CellRef.letters(cell.column());
                findings.add(
                        sheet,
                        column + ":" + column,
                        "HIDDEN_COLUMN",
                        "",
                        "Column " + column + " is hidden. Unhide it: what is approved must be visible.");
            }
        }
    }

    /** Checks merged ranges that reach into the table, which starts at its row of headings. */
    public void check(List<MergedRange> merged, int headingRow) {
        for (MergedRange range : merged) {
            if (range.lastRow() >= headingRow) {
                findings.add(
                        sheet,
                        range.ref(),
                        "MERGED_CELLS",
                        "",
                        "Merged cells are not allowed in the table. Unmerge and fill every cell.");
            }
        }
    }
}
