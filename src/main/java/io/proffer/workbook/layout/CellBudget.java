package io.proffer.workbook.layout;

import io.proffer.engine.table.CellRef;
import io.proffer.workbook.Fault;
import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Limits;

/** How many cells with content a file may still have, and how far they may lie from the first. */
public final class CellBudget {
    private int spent;

    /** Takes a cell into account; the first one too far or too many ends the reading. */
    public void spend(String sheet, int column, int row) throws FileRefusal {
        if (row > Limits.ROWS) {
            throw refusal(
                    sheet,
                    column,
                    row,
                    "TOO_MANY_ROWS",
                    "Content found in row " + row + "; the limit is " + Limits.ROWS
                            + " rows. Delete what lies below the table, or split it.");
        }
        if (column >= Limits.COLUMNS) {
            throw refusal(
                    sheet,
                    column,
                    row,
                    "TOO_MANY_COLUMNS",
                    "Content found in column " + CellRef.letters(column) + "; the limit is " + Limits.COLUMNS
                            + " columns. Delete what lies right of the table.");
        }
        if (++spent > Limits.CELLS) {
            throw refusal(
                    sheet,
                    column,
                    row,
                    "TOO_MANY_CELLS",
                    "The file has more than " + Limits.CELLS + " cells with content. Split it.");
        }
    }

    private static FileRefusal refusal(String sheet, int column, int row, String code, String message) {
        return new FileRefusal(Fault.at(sheet, CellRef.letters(column) + row, code, "", message));
    }
}
