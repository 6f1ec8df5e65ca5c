package io.proffer.workbook.out;

import io.proffer.workbook.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Array formulas of a sheet, of which no part can be changed or moved alone: they give way to what they resulted in. */
final class ArrayFormulas {
    private final XSSFSheet sheet;
    private final List<CellRangeAddress> ranges = new ArrayList<>();

    ArrayFormulas(XSSFSheet sheet) {
        this.sheet = sheet;
        find();
    }

    /** Finds them anew once their cells have moved. */
    void find() {
        ranges.clear();
        for (Row row : sheet) {
            for (Cell cell : row) {
                CTCell written = ((XSSFCell) cell).getCTCell();
                if (written.isSetF() && isArray(written.getF())) {
                    ranges.add(CellRangeAddress.valueOf(written.getF().getRef()));
                }
            }
        }
    }

    private static boolean isArray(CTCellFormula formula) {
        return formula.getT() == STCellFormulaType.ARRAY && formula.isSetRef();
    }

    /** Leaves only the saved values of those whose range is meant. */
    void intoValues(Predicate<CellRangeAddress> meant) {
        List<CellRangeAddress> going = ranges.stream().filter(meant).toList();
        going.forEach(this::intoValues);
        ranges.removeAll(going);
    }

    private void intoValues(CellRangeAddress range) {
        if (range.getNumberOfCells() > Limits.CELLS) {
            throw new IllegalStateException("An array formula fills more cells than a sheet may have.");
        }
        Map<XSSFCell, CTCell> saved = new LinkedHashMap<>();
        for (CellAddress each : range) {
            XSSFRow row = sheet.getRow(each.getRow());
            XSSFCell cell = row == null ? null : row.getCell(each.getColumn());
            if (cell != null) {
                saved.put(cell, (CTCell) cell.getCTCell().copy());
            }
        }
        sheet.removeArrayFormula(sheet.getRow(range.getFirstRow()).getCell(range.getFirstColumn()));
        saved.forEach(ArrayFormulas::restore);
    }

    private static void restore(XSSFCell cell, CTCell saved) {
        if (saved.isSetF()) {
            saved.unsetF();
        }
        if (saved.isSetCm()) {
            saved.unsetCm();
        }
        cell.getCTCell().set(saved);
    }
}
