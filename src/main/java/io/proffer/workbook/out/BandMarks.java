package io.proffer.workbook.out;

import io.proffer.workbook.layout.Band;
import io.proffer.workbook.layout.Bands;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** The marks WHEN, THEN and META above the headings of a sheet, each reaching right until the next. */
final class BandMarks {
    private final @Nullable Row row;

    private BandMarks(@Nullable Row row) {
        this.row = row;
    }

    static BandMarks above(Row headings) {
        Row above = headings.getSheet().getRow(headings.getRowNum() - 1);
        boolean marked = false;
        for (Cell cell : above == null ? java.util.List.<Cell>of() : above) {
            if (!cell.toString().isBlank()) {
                if (Bands.mark(cell.toString(), Band.class).isEmpty()) {
                    return new BandMarks(null);
                }
                marked = true;
            }
        }
        return new BandMarks(marked ? above : null);
    }

    /** False where the meaning of headings follows from their words alone. */
    boolean areThere() {
        return row != null;
    }

    /** Has a mark reach over a column at the right end. */
    void reachOver(int column, String mark) {
        if (row == null) {
            return;
        }
        Cell last = null;
        for (Cell cell : row) {
            if (cell.getColumnIndex() < column && !cell.toString().isBlank()) {
                last = cell;
            }
        }
        if (last == null || !last.toString().strip().equalsIgnoreCase(mark)) {
            Cell added = row.createCell(column);
            added.setCellValue(mark);
            if (last != null) {
                added.setCellStyle(last.getCellStyle());
            }
        }
    }
}
