package io.proffer.migration.sheet;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.RawSheets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A native table on a sheet.
 *
 * @param sheet where it stands
 * @param name what follows {@code RuleTable}, may be empty
 * @param row 1-based row of the word {@code RuleTable}
 * @param column 0-based column of that word; what stands left of it is a comment
 * @param columns its columns
 * @param rows 1-based rows that are rules
 */
public record NativeTable(
        RawSheets.Sheet sheet, String name, int row, int column, List<NativeColumn> columns, List<Integer> rows) {
    /** Rows from the word RuleTable to the one that holds the code. */
    public static final int CODE = 3;

    /** Copies the lists. */
    public NativeTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The cell of a row; of a formula the value that was saved with it. */
    public RawCell at(int rowNumber, NativeColumn of) {
        return sheet.at(rowNumber, of.index());
    }

    /** The first column of a kind. */
    public Optional<NativeColumn> first(ColumnKind kind) {
        return columns.stream().filter(candidate -> candidate.kind() == kind).findFirst();
    }

    /** The text left of the table in a row: people write there what the rule is for. */
    public String comment(int rowNumber) {
        return IntStream.range(0, column)
                .mapToObj(left -> sheet.at(rowNumber, left))
                .filter(RawCell.Text.class::isInstance)
                .map(RawCell::shown)
                .findFirst()
                .orElse("");
    }

    /** A cell such as {@code C14}. */
    public static String ref(int rowNumber, int columnIndex) {
        return CellRef.letters(columnIndex) + rowNumber;
    }
}
