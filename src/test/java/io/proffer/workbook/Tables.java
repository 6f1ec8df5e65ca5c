package io.proffer.workbook;

import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import java.util.List;

/** What a table says, apart from where it stands. */
final class Tables {
    private Tables() {}

    record Content(String key, String policy, String purpose, List<String> columns, List<Object> rows) {}

    static Content content(DecisionTable table) {
        List<String> columns = java.util.stream.Stream.concat(table.inputs().stream(), table.outputs().stream())
                .map(Column::term)
                .map(term -> term.key())
                .toList();
        return new Content(
                table.key(),
                table.hitPolicy().name(),
                table.purpose(),
                columns,
                table.rows().stream().map(Tables::content).toList());
    }

    private static Object content(Row row) {
        return List.of(row.rowId(), row.conditions(), row.outputs(), row.meta());
    }
}
