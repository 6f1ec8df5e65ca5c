package io.proffer.workbook.out;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The visible sheet that holds the long lists of dropdowns; readers skip it. */
public final class Lists {
    /** Its name. */
    public static final String SHEET = "Lists";

    private final XSSFWorkbook workbook;
    private final PageStyles styles;
    private final Map<List<String>, String> ranges = new HashMap<>();
    private @Nullable XSSFSheet sheet;

    Lists(XSSFWorkbook workbook, PageStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    /** The range that holds these values, written when it is first asked for. */
    String range(String label, List<String> values) {
        return ranges.computeIfAbsent(values, list -> write(label, list));
    }

    private String write(String label, List<String> values) {
        if (sheet == null) {
            sheet = workbook.createSheet(SHEET);
        }
        int column = ranges.size();
        row(sheet, 0).createCell(column).setCellValue(label);
        row(sheet, 0).getCell(column).setCellStyle(styles.label);
        for (int i = 0; i < values.size(); i++) {
            row(sheet, i + 1).createCell(column).setCellValue(Escapes.stored(values.get(i)));
            row(sheet, i + 1).getCell(column).setCellStyle(styles.text);
        }
        sheet.setColumnWidth(column, 24 * 256);
        String letters = CellReference.convertNumToColString(column);
        return "'" + SHEET + "'!$" + letters + "$2:$" + letters + "$" + (values.size() + 1);
    }

    private static XSSFRow row(XSSFSheet sheet, int index) {
        XSSFRow row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }
}
