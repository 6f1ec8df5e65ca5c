package io.proffer.workbook.out;

import io.proffer.workbook.Annotation;
import io.proffer.workbook.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Colours and comments on the cells that remarks speak of. */
public final class Marks {
    private static final String RED = "FF9A9A";
    private static final String YELLOW = "FFEB9C";
    private static final String NONE = "";

    private static final int COMMENT_COLUMNS = 5;
    private static final int CHARACTERS_A_LINE = 45;
    private static final int MOST_CELLS = 500;

    private final XSSFWorkbook workbook;
    /** Coloured copies of styles: a workbook holds only so many. */
    private final Map<Coloured, XSSFCellStyle> styles = new HashMap<>();

    private record Coloured(int style, String colour) {}

    /** Marks for the sheets of a workbook. */
    public Marks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Takes away the marks of an earlier time. */
    public void clear(XSSFSheet sheet) {
        for (Map.Entry<CellAddress, XSSFComment> each :
                List.copyOf(sheet.getCellComments().entrySet())) {
            if (MarkText.marks(each.getValue())) {
                clear(cell(sheet, each.getKey().getRow(), each.getKey().getColumn()), MarkText.of(each.getValue()));
            }
        }
    }

    private void clear(XSSFCell cell, MarkText text) {
        cell.removeCellComment();
        colour(cell, text.colour());
        if (!text.noted().isEmpty()) {
            comment(cell, text.by(), text.noted());
        }
    }

    /** Marks the place of a remark, and says it at its first cell. */
    public void set(XSSFSheet sheet, Annotation annotation) {
        List<XSSFCell> cells = cells(sheet, annotation.ref());
        MarkText text = text(cells.get(0)).with(annotation.text());
        cells.forEach(cell -> {
            if (annotation.refuses() || !isMarked(cell)) {
                colour(cell, annotation.refuses() ? RED : YELLOW);
            }
        });
        cells.get(0).removeCellComment();
        comment(cells.get(0), MarkText.AUTHOR, text.written());
    }

    private static boolean isMarked(XSSFCell cell) {
        return cell.getCellComment() != null && MarkText.marks(cell.getCellComment());
    }

    /** What is said of a cell so far. */
    private static MarkText text(XSSFCell cell) {
        XSSFComment there = cell.getCellComment();
        if (there == null) {
            return new MarkText("", ownColour(cell), "", "");
        }
        return isMarked(cell)
                ? MarkText.of(there)
                : new MarkText("", ownColour(cell), MarkText.textOf(there), there.getAuthor());
    }

    /** The colour a cell has and that is no mark, empty for none. */
    private static String ownColour(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        XSSFColor fill = style.getFillForegroundXSSFColor();
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND || fill == null || fill.getRGB() == null) {
            return NONE;
        }
        String colour = HexFormat.of().withUpperCase().formatHex(fill.getRGBWithTint());
        return colour.equals(RED) || colour.equals(YELLOW) ? NONE : colour;
    }

    /** The cells of a reference that can be seen; a row or a column as a whole is marked where it begins. */
    private static List<XSSFCell> cells(XSSFSheet sheet, String ref) {
        CellRangeAddress range = range(ref);
        List<XSSFCell> cells = new ArrayList<>();
        for (int row = range.getFirstRow(); row <= range.getLastRow() && cells.size() < MOST_CELLS; row++) {
            for (int column = range.getFirstColumn(); column <= range.getLastColumn(); column++) {
                cells.add(cell(sheet, row, column));
            }
        }
        return cells;
    }

    private static CellRangeAddress range(String ref) {
        CellRangeAddress range = CellRangeAddress.valueOf(ref.isEmpty() ? "A1" : ref.matches("\\d+") ? "A" + ref : ref);
        boolean wholeRow = range.getFirstColumn() < 0 || range.isFullRowRange();
        boolean wholeColumn = range.getFirstRow() < 0 || range.isFullColumnRange();
        int row = wholeColumn ? 0 : Math.min(range.getFirstRow(), Limits.ROWS);
        int column = wholeRow ? 0 : Math.min(range.getFirstColumn(), Limits.COLUMNS);
        int lastRow = wholeColumn ? 0 : Math.min(range.getLastRow(), row + Limits.ROWS);
        int lastColumn = wholeRow ? 0 : Math.min(range.getLastColumn(), column + Limits.COLUMNS);
        return new CellRangeAddress(row, lastRow, column, lastColumn);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private void colour(XSSFCell cell, String colour) {
        cell.setCellStyle(styles.computeIfAbsent(
                new Coloured(cell.getCellStyle().getIndex(), colour),
                wanted -> coloured(cell.getCellStyle(), wanted.colour())));
    }

    private XSSFCellStyle coloured(CellStyle original, String colour) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(original);
        boolean filled = !colour.equals(NONE);
        style.setFillPattern(filled ? FillPatternType.SOLID_FOREGROUND : FillPatternType.NO_FILL);
        style.setFillForegroundColor(filled ? new XSSFColor(HexFormat.of().parseHex(colour)) : null);
        return style;
    }

    private static void comment(XSSFCell cell, String author, String text) {
        int breaks = (int) text.chars().filter(each -> each == '\n').count();
        int lines = 2 + breaks + text.length() / CHARACTERS_A_LINE;
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        // The anchor begins in the cell, at its right edge: that of the next one would be taken where it has a comment.
        int edge = Math.round(cell.getSheet().getColumnWidthInPixels(column)) * Units.EMU_PER_PIXEL;
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(edge, 0, 0, 0, column, row, column + 1 + COMMENT_COLUMNS, row + lines);
        XSSFComment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(Escapes.stored(text));
        comment.setAuthor(author);
        cell.setCellComment(comment);
    }
}
