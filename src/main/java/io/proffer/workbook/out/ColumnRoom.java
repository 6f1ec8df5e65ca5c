package io.proffer.workbook.out;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;

/** Room for a column between others: cells, remarks, merged ranges, widths, dropdowns and filters right of it move along. */
final class ColumnRoom {
    /** The head block above a table stands in the first two columns. */
    private static final int HEAD_BLOCK = 2;

    private final XSSFSheet sheet;
    private final int place;

    private ColumnRoom(XSSFSheet sheet, int place) {
        this.sheet = sheet;
        this.place = place;
    }

    /**
     * True where a column can stand: not within the head block, nor within what Excel keeps as a table of its own, nor where a
     * filter that counts columns has been set.
     */
    static boolean mayBeMade(XSSFSheet sheet, int place) {
        CTAutoFilter filter = sheet.getCTWorksheet().getAutoFilter();
        boolean filtered = filter != null && filter.getDomNode().hasChildNodes();
        return place >= HEAD_BLOCK && !filtered && sheet.getTables().isEmpty();
    }

    /**
     * Makes room for one column. Rows and cells that were got from the sheet before are none of it any more.
     *
     * @param place 0-based column that will be free
     * @param last last column that says something
     */
    static void make(XSSFSheet sheet, int place, int last) {
        ColumnRoom room = new ColumnRoom(sheet, place);
        sheet.shiftColumns(place, last, 1);
        room.shiftWidths(last);
        room.shiftDropdowns();
        room.shiftFilter();
    }

    private void shiftWidths(int last) {
        for (int column = last; column >= place; column--) {
            sheet.setColumnWidth(column + 1, sheet.getColumnWidth(column));
            sheet.setColumnHidden(column + 1, sheet.isColumnHidden(column));
        }
        sheet.setColumnHidden(place, false);
    }

    private void shiftDropdowns() {
        CTDataValidations all = sheet.getCTWorksheet().getDataValidations();
        if (all == null) {
            return;
        }
        for (CTDataValidation each : all.getDataValidationArray()) {
            List<?> ranges = each.getSqref();
            each.setSqref(
                    ranges.stream().map(range -> shifted(range.toString())).toList());
        }
    }

    private void shiftFilter() {
        CTAutoFilter filter = sheet.getCTWorksheet().getAutoFilter();
        if (filter != null) {
            filter.setRef(shifted(filter.getRef()));
        }
    }

    /** The range one to the right where it stands right of the new column, and wider where the column is within it. */
    private String shifted(String range) {
        CellRangeAddress cells = CellRangeAddress.valueOf(range);
        if (cells.getFirstColumn() >= place) {
            cells.setFirstColumn(cells.getFirstColumn() + 1);
        }
        if (cells.getLastColumn() >= place) {
            cells.setLastColumn(cells.getLastColumn() + 1);
        }
        return cells.formatAsString();
    }
}
