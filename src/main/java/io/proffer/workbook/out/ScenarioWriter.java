package io.proffer.workbook.out;

import io.proffer.engine.context.TermType;
import io.proffer.scenarios.Scenario;
import io.proffer.workbook.scenario.ScenarioBand;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one test sheet: bands, headings, scenarios. */
final class ScenarioWriter {
    static final int HEADING_ROW = 1;

    private final XSSFSheet sheet;
    private final ScenarioPage page;
    private final PageStyles styles;
    private final CellWriter cells;

    ScenarioWriter(XSSFSheet sheet, ScenarioPage page, PageStyles styles) {
        this.sheet = sheet;
        this.page = page;
        this.styles = styles;
        this.cells = new CellWriter(styles);
    }

    void write() {
        XSSFRow bands = sheet.createRow(0);
        XSSFRow headings = sheet.createRow(HEADING_ROW);
        ScenarioBand last = null;
        for (int column = 0; column < page.places().size(); column++) {
            ScenarioPage.Place place = page.places().get(column);
            XSSFCellStyle style = style(place.band());
            cells.write(bands, column, place.band() == last ? "" : place.band().name(), style);
            cells.write(headings, column, place.term().label(), style);
            sheet.setDefaultColumnStyle(column, body(place));
            last = place.band();
        }
        page.scenarios().forEach(this::row);
        for (int column = 0; column < page.places().size(); column++) {
            sheet.setColumnWidth(column, CellWriter.width(widest(column)));
        }
        sheet.createFreezePane(1, HEADING_ROW + 1);
    }

    private void row(Scenario scenario) {
        XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
        List<Written> written = page.cells(scenario);
        for (int column = 0; column < written.size(); column++) {
            cells.write(row, column, written.get(column));
        }
    }

    private XSSFCellStyle style(ScenarioBand band) {
        return switch (band) {
            case GIVEN -> styles.when;
            case EXPECT -> styles.then;
            case META -> styles.meta;
        };
    }

    private XSSFCellStyle body(ScenarioPage.Place place) {
        if (place.term().type() == TermType.DATE) {
            return styles.date;
        }
        return place.term().type().isNumeric() ? styles.general : styles.text;
    }

    private int widest(int column) {
        int widest = page.places().get(column).term().label().length();
        for (Scenario scenario : page.scenarios()) {
            widest = Math.max(widest, page.cells(scenario).get(column).text().length());
        }
        return widest;
    }
}
