package io.proffer.workbook;

import io.proffer.engine.table.CellRef;
import org.apache.poi.ss.util.CellReference;

/** Cell references for tests. */
final class CellRefs {
    private CellRefs() {}

    static String of(int column, int row) {
        return CellRef.letters(column) + row;
    }

    static int column(String ref) {
        return new CellReference(ref).getCol();
    }

    static int row(String ref) {
        return new CellReference(ref).getRow() + 1;
    }
}
