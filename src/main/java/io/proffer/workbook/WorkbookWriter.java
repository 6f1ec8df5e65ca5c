package io.proffer.workbook;

import io.proffer.engine.table.DecisionTable;
import io.proffer.workbook.csv.CsvPage;
import io.proffer.workbook.out.Book;
import io.proffer.workbook.out.Page;
import java.util.List;

/** Writes typed tables for people; reading what was written gives the same tables. No formula is ever written. */
public final class WorkbookWriter {
    private WorkbookWriter() {}

    /** The bytes of an {@code .xlsx} with one sheet for each table. */
    public static byte[] xlsx(List<DecisionTable> tables) {
        return Book.write(tables.stream().map(Page::of).toList(), List.of());
    }

    /** The text of a CSV file with one table. */
    public static String csv(DecisionTable table) {
        return CsvPage.write(Page.of(table));
    }
}
