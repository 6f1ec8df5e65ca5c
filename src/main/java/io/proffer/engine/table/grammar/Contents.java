package io.proffer.engine.table.grammar;

/** The content of a cell that the grammar may read: visible text, no error, no formula without a saved value. */
final class Contents {
    private Contents() {}

    /** The cell with its text trimmed, its formula replaced by the saved value; blank when nothing is left. */
    static RawCell of(RawCell cell) {
        if (cell instanceof RawCell.Text text) {
            String visible = Characters.visible(text.text());
            return visible.isEmpty() ? RawCell.BLANK : new RawCell.Text(visible);
        }
        if (cell instanceof RawCell.Error error) {
            throw new CellRefusal(
                    "CELL_ERROR",
                    error.code(),
                    "The cell shows the Excel error " + error.code() + ".",
                    "Correct or clear the cell.");
        }
        return cell instanceof RawCell.Formula formula ? saved(formula) : cell;
    }

    private static RawCell saved(RawCell.Formula formula) {
        Formulas.refuseVolatile(formula);
        if (formula.saved() instanceof RawCell.Blank) {
            throw new CellRefusal(
                    "FORMULA_NO_VALUE",
                    formula.shown(),
                    "The formula has no saved result.",
                    "Open in Excel, let it calculate, save.");
        }
        return of(formula.saved());
    }
}
