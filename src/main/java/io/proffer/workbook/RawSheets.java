package io.proffer.workbook;

import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.csv.CsvFile;
import io.proffer.workbook.layout.MergedRange;
import io.proffer.workbook.layout.SheetCell;
import io.proffer.workbook.layout.SheetRow;
import io.proffer.workbook.layout.SheetSink;
import io.proffer.workbook.xlsx.XlsxFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * The sheets of a file as they stand, read with the usual guards and limits, before anyone asks what they mean.
 *
 * @param sheets visible sheets in tab order, none when the file is refused
 * @param faults why it is refused, or what is odd about it
 */
public record RawSheets(List<Sheet> sheets, List<Fault> faults) {

    /** Copies the lists. */
    public RawSheets {
        sheets = List.copyOf(sheets);
        faults = List.copyOf(faults);
    }

    /** Reads a file; whatever the bytes, the answer is sheets or faults, never an exception. */
    public static RawSheets read(String fileName, byte[] bytes) {
        return read(fileName, bytes, bytes.length);
    }

    /**
     * Reads a file of which only the first bytes may be at hand, as many as show that it is above the limit.
     *
     * @param size bytes of the whole file
     */
    public static RawSheets read(String fileName, byte[] bytes, long size) {
        Findings findings = new Findings();
        List<Sheet> sheets = new ArrayList<>();
        try {
            FileSize.check(bytes, size);
            if (fileName.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                CsvFile.read(fileName, bytes, (name, hidden) -> added(sheets, name));
            } else {
                XlsxFile.read(bytes, findings, (name, hidden) -> added(sheets, name));
            }
            return new RawSheets(sheets, findings.faults());
        } catch (FileRefusal refusal) {
            return new RawSheets(List.of(), List.of(refusal.fault()));
        } catch (RuntimeException unforeseen) {
            String how = unforeseen.getClass().getSimpleName();
            return new RawSheets(List.of(), List.of(FileRefusal.damaged(how).fault()));
        }
    }

    private static Sheet added(List<Sheet> sheets, String name) {
        Sheet sheet = new Sheet(name);
        sheets.add(sheet);
        return sheet;
    }

    /** The cells of one sheet; a merged cell has its value at each of its places. */
    public static final class Sheet implements SheetSink {
        private final String name;
        private final NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
        private List<MergedRange> merged = List.of();
        private int lastColumn;

        private Sheet(String name) {
            this.name = name;
        }

        @Override
        public void row(SheetRow row) {
            NavigableMap<Integer, RawCell> cells = new TreeMap<>();
            for (SheetCell cell : row.cells()) {
                cells.put(cell.column(), cell.value());
                lastColumn = Math.max(lastColumn, cell.column());
            }
            rows.put(row.number(), cells);
        }

        @Override
        public void end(List<MergedRange> ranges) {
            merged = List.copyOf(ranges);
        }

        /** Its name. */
        public String name() {
            return name;
        }

        /** Numbers of the rows with content, 1-based, ascending. */
        public NavigableSet<Integer> rows() {
            return rows.navigableKeySet();
        }

        /** The last column with content, 0-based. */
        public int lastColumn() {
            return lastColumn;
        }

        /** What stands at a place. */
        public RawCell at(int row, int column) {
            RawCell own = stored(row, column);
            return own instanceof RawCell.Blank
                    ? merged.stream()
                            .filter(range -> range.holds(row, column))
                            .findFirst()
                            .map(range -> stored(range.firstRow(), range.firstColumn()))
                            .orElse(RawCell.BLANK)
                    : own;
        }

        private RawCell stored(int row, int column) {
            NavigableMap<Integer, RawCell> cells = rows.get(row);
            return cells == null ? RawCell.BLANK : cells.getOrDefault(column, RawCell.BLANK);
        }
    }
}
