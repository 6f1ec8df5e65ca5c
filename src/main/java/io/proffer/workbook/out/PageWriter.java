package io.proffer.workbook.out;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Row;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one page: head block, bands, headings, rows. */
final class PageWriter {
    static final int STAGE_ROW = 1;
    static final int POLICY_ROW = 2;
    private static final int BAND_ROW = 5;
    static final int HEADING_ROW = 6;

    private final XSSFSheet sheet;
    private final Page page;
    private final PageStyles styles;
    private final CellWriter cells;

    PageWriter(XSSFSheet sheet, Page page, PageStyles styles) {
        this.sheet = sheet;
        this.page = page;
        this.styles = styles;
        this.cells = new CellWriter(styles);
    }

    void write() {
        head();
        bands();
        headings();
        for (Row row : page.rows()) {
            XSSFRow target = sheet.createRow(sheet.getLastRowNum() + 1);
            List<Written> written = page.cells(row);
            for (int column = 0; column < written.size(); column++) {
                cells.write(target, column, written.get(column));
            }
        }
        sheet.createFreezePane(0, HEADING_ROW + 1);
    }

    private void head() {
        List<List<String>> lines = List.of(
                List.of("Table", page.key()),
                List.of("Stage", page.stage()),
                List.of("Hit policy", page.hitPolicy()),
                List.of("Purpose", page.purpose()));
        for (int i = 0; i < lines.size(); i++) {
            XSSFRow row = sheet.createRow(i);
            cells.write(row, 0, lines.get(i).get(0), styles.label);
            XSSFCellStyle style = Escapes.looksLikeFormula(lines.get(i).get(1)) ? styles.quoted : styles.text;
            cells.write(row, 1, lines.get(i).get(1), style);
        }
    }

    private void bands() {
        XSSFRow row = sheet.createRow(BAND_ROW);
        int then = page.inputs().size();
        int meta = then + page.outputs().size();
        for (int column = 0; column < page.width(); column++) {
            boolean first = column == 0 || column == then || column == meta;
            String mark = column < then ? "WHEN" : column < meta ? "THEN" : "META";
            cells.write(row, column, first ? mark : "", band(column));
        }
    }

    private XSSFCellStyle band(int column) {
        int then = page.inputs().size();
        return column < then ? styles.when : column < then + page.outputs().size() ? styles.then : styles.meta;
    }

    private void headings() {
        XSSFRow row = sheet.createRow(HEADING_ROW);
        List<Term> terms = page.terms();
        for (int column = 0; column < terms.size(); column++) {
            Term term = terms.get(column);
            cells.write(row, column, term.label(), band(column));
            sheet.setDefaultColumnStyle(
                    column, body(term, column < page.inputs().size()));
            sheet.setColumnWidth(column, CellWriter.width(widest(term, column)));
        }
    }

    private int widest(Term term, int column) {
        int widest = term.label().length();
        for (Row row : page.rows().subList(0, Math.min(200, page.rows().size()))) {
            widest = Math.max(widest, page.cells(row).get(column).text().length());
        }
        return widest;
    }

    /** Text format keeps Excel from turning 10-12 into a date; real dates and plain numbers keep their own. */
    private XSSFCellStyle body(Term term, boolean condition) {
        if (term.type() == TermType.DATE && !condition) {
            return styles.date;
        }
        return term.type().isNumeric() && !condition ? styles.general : styles.text;
    }
}
