package io.proffer.migration.sheet;

import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.RawSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds head lines and native tables on a sheet, by the layout that Drools documents. */
public final class SheetScan {
    private static final String TABLE = "ruletable";
    private static final int KINDS = 1;
    private static final int PATTERNS = 2;
    private static final int TITLES = 4;

    private final RawSheets.Sheet sheet;
    private final List<HeadLine> heads = new ArrayList<>();
    private final List<NativeTable> tables = new ArrayList<>();
    private @Nullable NativeTable open;
    private List<Integer> rules = new ArrayList<>();

    /**
     * A line outside the tables: a keyword and what stands beside it.
     *
     * @param keyword as written, such as {@code Import}
     * @param value the cell right of it, may be empty
     * @param ref where the keyword stands
     */
    public record HeadLine(String keyword, String value, String ref) {}

    private SheetScan(RawSheets.Sheet sheet) {
        this.sheet = sheet;
    }

    /** Scans a sheet. */
    public static SheetScan of(RawSheets.Sheet sheet) {
        SheetScan scan = new SheetScan(sheet);
        sheet.rows().forEach(scan::row);
        scan.close();
        return scan;
    }

    /** The lines outside the tables, in order. */
    public List<HeadLine> heads() {
        return List.copyOf(heads);
    }

    /** The tables, in order. */
    public List<NativeTable> tables() {
        return List.copyOf(tables);
    }

    private void row(int row) {
        OptionalInt word = IntStream.rangeClosed(0, sheet.lastColumn())
                .filter(column -> text(row, column).toLowerCase(Locale.ROOT).startsWith(TABLE))
                .findFirst();
        if (word.isPresent()) {
            close();
            open = table(row, word.getAsInt());
        } else if (open == null || !belongs(open, row)) {
            close();
            head(row);
        }
    }

    private NativeTable table(int row, int column) {
        String beside = text(row, column).substring(TABLE.length()).strip();
        String name = beside.isEmpty() ? text(row, column + 1) : beside;
        List<NativeColumn> columns = new ArrayList<>();
        for (int at = column; at <= sheet.lastColumn(); at++) {
            String kind = text(row + KINDS, at);
            if (!kind.isEmpty()) {
                columns.add(new NativeColumn(
                        at,
                        ColumnKind.of(kind).orElse(null),
                        kind,
                        text(row + PATTERNS, at),
                        text(row + NativeTable.CODE, at),
                        text(row + TITLES, at)));
            }
        }
        return new NativeTable(sheet, name, row, column, columns, List.of());
    }

    /** A row that leaves a gap to the one before is no rule any more. */
    private boolean belongs(NativeTable table, int row) {
        if (row <= table.row() + TITLES) {
            return true;
        }
        int last = rules.isEmpty() ? table.row() + TITLES : rules.get(rules.size() - 1);
        boolean filled = IntStream.rangeClosed(table.column(), sheet.lastColumn())
                .anyMatch(column -> !text(row, column).isEmpty());
        if (row == last + 1 && filled) {
            rules.add(row);
        }
        return row == last + 1;
    }

    private void close() {
        if (open != null) {
            tables.add(new NativeTable(open.sheet(), open.name(), open.row(), open.column(), open.columns(), rules));
        }
        open = null;
        rules = new ArrayList<>();
    }

    private void head(int row) {
        IntStream.rangeClosed(0, sheet.lastColumn())
                .filter(column -> !text(row, column).isEmpty())
                .findFirst()
                .ifPresent(column -> heads.add(
                        new HeadLine(text(row, column), text(row, column + 1), NativeTable.ref(row, column))));
    }

    private String text(int row, int column) {
        RawCell cell = sheet.at(row, column);
        return (cell instanceof RawCell.Formula formula ? formula.saved() : cell)
                .shown()
                .strip();
    }
}
