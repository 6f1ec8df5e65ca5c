package io.proffer.workbook;

import io.proffer.engine.table.DecisionTable;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.csv.CsvPage;
import io.proffer.workbook.out.Book;
import io.proffer.workbook.out.Page;
import io.proffer.workbook.out.ScenarioPage;
import java.util.List;

/** Writes typed tables and scenarios for people; reading what was written gives the same. No formula is ever written. */
public final class WorkbookWriter {
    private WorkbookWriter() {}

    /** The bytes of an {@code .xlsx} with one sheet for each table. */
    public static byte[] xlsx(List<DecisionTable> tables) {
        return xlsx(tables, List.of());
    }

    /** The bytes of an {@code .xlsx} with one sheet for each table and the test sheets behind them. */
    public static byte[] xlsx(List<DecisionTable> tables, List<ScenarioSheet> tests) {
        return Book.write(
                tables.stream().map(Page::of).toList(),
                tests.stream().map(ScenarioPage::of).toList(),
                List.of());
    }

    /** The text of a CSV file with one table. */
    public static String csv(DecisionTable table) {
        return CsvPage.write(Page.of(table));
    }
}
