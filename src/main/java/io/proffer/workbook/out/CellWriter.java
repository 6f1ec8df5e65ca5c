package io.proffer.workbook.out;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Writes cells so that they stay what they are: text as text, numbers as numbers, days as real dates. */
final class CellWriter {
    private static final int NARROWEST = 12;
    private static final int WIDEST = 40;
    private static final int WIDTH_UNIT = 256;

    private final PageStyles styles;

    CellWriter(PageStyles styles) {
        this.styles = styles;
    }

    /** Writes a value into a new cell; nothing makes no cell. */
    void write(XSSFRow row, int column, Written value) {
        if (value instanceof Written.Number number) {
            XSSFCell target = row.createCell(column);
            target.setCellValue(number.value().doubleValue());
            target.setCellStyle(styles.general);
        } else if (value instanceof Written.Day day) {
            XSSFCell target = row.createCell(column);
            target.setCellValue(day.value());
            target.setCellStyle(styles.date);
        } else if (value instanceof Written.Words words) {
            boolean formulaLike = Escapes.looksLikeFormula(words.text());
            write(row, column, words.text(), formulaLike ? styles.quoted : styles.text);
        }
    }

    /** Writes text in a style; without text the cell has the style only. */
    void write(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(Escapes.stored(text));
        }
        cell.setCellStyle(style);
    }

    /** The width of a column whose widest entry has so many characters, in the units of the format. */
    static int width(int characters) {
        return Math.max(NARROWEST, Math.min(WIDEST, characters + 2)) * WIDTH_UNIT;
    }
}
