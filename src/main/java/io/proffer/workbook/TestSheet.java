package io.proffer.workbook;

import io.proffer.workbook.layout.SheetRow;
import java.util.List;

/**
 * A {@code _tests} sheet as typed: scenarios to be run against the tables.
 *
 * @param name sheet name
 * @param rows rows with content, in order
 */
public record TestSheet(String name, List<SheetRow> rows) {
    /** Copies the list. */
    public TestSheet {
        rows = List.copyOf(rows);
    }
}
