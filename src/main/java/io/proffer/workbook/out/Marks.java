package io.proffer.workbook.out;

import io.proffer.workbook.Annotation;
import io.proffer.workbook.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
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
    /** Author of the comments; by it they are found again. */
    private static final String AUTHOR = "Proffer";

    /** Between what was found and what the sheet's author had noted there. */
    private static final String NOTE = "\n\nNote: ";

    private static final int COMMENT_COLUMNS = 5;
    private static final int CHARACTERS_A_LINE = 45;
    private static final int MOST_CELLS = 500;

    private final XSSFWorkbook workbook;
    /** Coloured copies of styles: a workbook holds only so many. */
    private final Map<Coloured, XSSFCellStyle> styles = new HashMap<>();

    private enum Colour {
        RED(0xFF, 0x9A, 0x9A),
        YELLOW(0xFF, 0xEB, 0x9C),
        NONE(0xFF, 0xFF, 0xFF);

        private final byte[] rgb;

        Colour(int red, int green, int blue) {
            this.rgb = new byte[] {(byte) red, (byte) green, (byte) blue};
        }
    }

    private record Coloured(int style, Colour colour) {}

    /** Marks for the sheets of a workbook. */
    public Marks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Takes away the marks of an earlier time. */
    public void clear(XSSFSheet sheet) {
        for (Map.Entry<CellAddress, XSSFComment> each :
                List.copyOf(sheet.getCellComments().entrySet())) {
            if (AUTHOR.equals(each.getValue().getAuthor())) {
                XSSFCell cell =
                        cell(sheet, each.getKey().getRow(), each.getKey().getColumn());
                String text = each.getValue().getString().getString();
                int note = text.indexOf(NOTE);
                cell.removeCellComment();
                colour(cell, Colour.NONE);
                if (note >= 0) {
                    comment(cell, "", text.substring(note + NOTE.length()));
                }
            }
        }
    }

    /** Marks the place of a remark, and says it at its first cell. */
    public void set(XSSFSheet sheet, Annotation annotation) {
        List<XSSFCell> cells = cells(sheet, annotation.ref());
        cells.forEach(cell -> {
            if (annotation.refuses() || !isMarked(cell)) {
                colour(cell, annotation.refuses() ? Colour.RED : Colour.YELLOW);
            }
        });
        say(cells.get(0), annotation.text());
    }

    private static boolean isMarked(XSSFCell cell) {
        return cell.getCellComment() != null
                && AUTHOR.equals(cell.getCellComment().getAuthor());
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

    private void colour(XSSFCell cell, Colour colour) {
        cell.setCellStyle(styles.computeIfAbsent(
                new Coloured(cell.getCellStyle().getIndex(), colour),
                wanted -> coloured(cell.getCellStyle(), wanted.colour())));
    }

    private XSSFCellStyle coloured(CellStyle original, Colour colour) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(original);
        style.setFillForegroundColor(new XSSFColor(colour.rgb));
        style.setFillPattern(colour == Colour.NONE ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** Adds to what was said of the cell; what its author noted there stays, below. */
    private static void say(XSSFCell cell, String text) {
        XSSFComment before = cell.getCellComment();
        if (before == null) {
            comment(cell, AUTHOR, text);
            return;
        }
        String there = before.getString().getString();
        int note = isMarked(cell) ? there.indexOf(NOTE) : 0;
        String said = isMarked(cell) ? there.substring(0, note < 0 ? there.length() : note) + "\n\n" + text : text;
        String noted = isMarked(cell) ? (note < 0 ? "" : there.substring(note)) : NOTE + there;
        cell.removeCellComment();
        comment(cell, AUTHOR, said + noted);
    }

    private static void comment(XSSFCell cell, String author, String text) {
        int breaks = (int) text.chars().filter(each -> each == '\n').count();
        int lines = 2 + breaks + text.length() / CHARACTERS_A_LINE;
        int column = cell.getColumnIndex() + 1;
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, 0, 0, column, cell.getRowIndex(), column + COMMENT_COLUMNS, cell.getRowIndex() + lines);
        XSSFComment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(Escapes.stored(text));
        comment.setAuthor(author);
        cell.setCellComment(comment);
    }
}
