package io.proffer.workbook.out;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few cell styles of a workbook. */
final class PageStyles {
    private static final byte[] WHEN = {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};
    private static final byte[] THEN = {(byte) 0xE2, (byte) 0xEF, (byte) 0xDA};
    private static final byte[] META = {(byte) 0xED, (byte) 0xED, (byte) 0xED};

    final XSSFCellStyle label;
    final XSSFCellStyle when;
    final XSSFCellStyle then;
    final XSSFCellStyle meta;
    final XSSFCellStyle general;
    final XSSFCellStyle text;
    final XSSFCellStyle quoted;
    final XSSFCellStyle date;

    private final XSSFWorkbook workbook;

    PageStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.label = workbook.createCellStyle();
        label.setFont(bold());
        this.when = head(WHEN);
        this.then = head(THEN);
        this.meta = head(META);
        this.general = body("General");
        this.text = body("@");
        this.quoted = body("@");
        quoted.setQuotePrefixed(true);
        this.date = body("yyyy\\-mm\\-dd");
    }

    private XSSFFont bold() {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        return font;
    }

    private XSSFCellStyle head(byte[] colour) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(bold());
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private XSSFCellStyle body(String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
