package io.proffer.rulesets.tables;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.rulesets.FileFault;
import io.proffer.workbook.out.Written;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A typed table and the file it came from.
 *
 * @param file file name
 * @param table the table
 */
record SourcedTable(String file, DecisionTable table) {

    /** The rows that are switched on. */
    List<Row> liveRows() {
        return table.rows().stream().filter(row -> row.meta().enabled()).toList();
    }

    /** A fault at the cell of a term, or at the row's first cell when the table has no such column. */
    FileFault fault(Row row, String term, String code, String message) {
        int column = Stream.concat(table.outputs().stream(), table.inputs().stream())
                .filter(each -> each.term().key().equals(term))
                .findFirst()
                .map(Column::sheetColumn)
                .orElse(0);
        return new FileFault(file, table.sheet(), CellRef.letters(column) + row.number(), code, message)
                .found(text(row, term), null);
    }

    /** What the cell of a term says, null when it is blank or there is none. */
    private static @Nullable String text(Row row, String term) {
        Object value = row.outputs().get(term);
        return value == null ? null : Written.value(value).text();
    }
}
