package io.proffer.workbook.out;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, put in, carried and taken out with all that hangs on their cells. */
final class SheetRows {
    private static final int LAST = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private static final CellCopyPolicy STYLE_ONLY = new CellCopyPolicy.Builder()
            .cellValue(false)
            .cellStyle(true)
            .rowHeight(false)
            .copyHyperlink(false)
            .build();
    /** A copied formula would speak of other rows, so its saved value goes along instead. */
    private static final CellCopyPolicy VALUES =
            new CellCopyPolicy.Builder().cellFormula(false).rowHeight(false).build();

    private final XSSFSheet sheet;
    private final ArrayFormulas arrays;

    SheetRows(XSSFSheet sheet, ArrayFormulas arrays) {
        this.sheet = sheet;
        this.arrays = arrays;
        numberCells();
    }

    /** Some programs leave out where a cell stands; it could not be told any more once others come between. */
    private void numberCells() {
        for (Row row : sheet) {
            for (Cell cell : row) {
                XSSFCell each = (XSSFCell) cell;
                if (!each.getCTCell().isSetR()) {
                    each.getCTCell().setR(new CellAddress(each).formatAsString());
                }
            }
        }
    }

    /** A new row; those from there on go down, but for one that stands at the end of all and says nothing. */
    XSSFRow insert(int place) {
        arrays.intoValues(range -> range.getLastRow() >= place);
        int last = Math.min(sheet.getLastRowNum(), LAST - 1);
        if (place <= last) {
            sheet.shiftRows(place, last, 1);
        }
        return sheet.createRow(place);
    }

    /** Makes a new row look like another, if there is one. */
    void dress(XSSFRow row, int like) {
        if (sheet.getRow(like) != null) {
            copy(sheet.getRow(like), row, STYLE_ONLY);
        }
    }

    /** Takes what a row says, and what is noted on it, to a new row. */
    void carry(int from, XSSFRow to) {
        copy(sheet.getRow(from), to, VALUES);
        for (Map.Entry<CellAddress, XSSFComment> each : sheet.getCellComments().entrySet()) {
            if (each.getKey().getRow() == from) {
                each.getValue().setAddress(to.getRowNum(), each.getKey().getColumn());
            }
        }
    }

    /** A row without a height of its own gets none: it adjusts, and some programs write no default that could be copied. */
    private static void copy(XSSFRow from, XSSFRow to, CellCopyPolicy policy) {
        to.copyRowFrom(from, policy);
        if (from.getCTRow().isSetCustomHeight() && from.getCTRow().getCustomHeight()) {
            to.setHeight(from.getHeight());
        }
    }

    /** Takes a row out; those below it go up. */
    void remove(int place) {
        arrays.intoValues(range -> range.getLastRow() >= place);
        // A link belongs to the sheet, so it would stay there for the row that comes in its place.
        List.copyOf(sheet.getHyperlinkList()).stream()
                .filter(link -> link.getFirstRow() == place && link.getLastRow() == place)
                .forEach(link -> sheet.removeHyperlink(place, link.getFirstColumn()));
        sheet.removeRow(sheet.getRow(place));
        if (place < sheet.getLastRowNum()) {
            sheet.shiftRows(place + 1, sheet.getLastRowNum(), -1);
        }
    }

    /** Writes a value into a cell, null for none. */
    void write(XSSFRow row, int column, @Nullable Object value) {
        arrays.intoValues(range -> range.isInRange(row.getRowNum(), column));
        XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.setBlank();
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes);
        } else if (value != null) {
            cell.setCellValue(Escapes.stored(value.toString()));
        }
    }
}
