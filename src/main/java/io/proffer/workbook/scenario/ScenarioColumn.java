package io.proffer.workbook.scenario;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.CellRef;

/** A column of a test sheet and what its cells are. */
sealed interface ScenarioColumn {
    /** 0-based position in the sheet. */
    int sheetColumn();

    /** The cell of the column in a row. */
    default CellRef cell(String sheet, int row) {
        return CellRef.of(sheet, sheetColumn(), row);
    }

    /** A fact of the vocabulary. */
    record Fact(int sheetColumn, Term term) implements ScenarioColumn {}

    /** One of the columns every test sheet may have. */
    record Fixed(int sheetColumn, ScenarioHeading heading, Term term) implements ScenarioColumn {}

    /** A private note, or a column already reported: not read. */
    record Unread(int sheetColumn) implements ScenarioColumn {}

    /** Under no known heading: whatever stands in it is a fault. */
    record Stray(int sheetColumn) implements ScenarioColumn {}
}
