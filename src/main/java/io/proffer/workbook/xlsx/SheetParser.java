package io.proffer.workbook.xlsx;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.Fault;
import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Limits;
import io.proffer.workbook.layout.CellBudget;
import io.proffer.workbook.layout.MergedRange;
import io.proffer.workbook.layout.SheetCell;
import io.proffer.workbook.layout.SheetRow;
import io.proffer.workbook.layout.SheetSink;
import io.proffer.workbook.xlsx.XmlStream.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one sheet part into a sink. */
final class SheetParser {
    private static final double INVISIBLE_WIDTH = 0.2;
    private static final double INVISIBLE_HEIGHT = 1;

    private final String sheet;
    private final XmlStream xml;
    private final CellParser cells;
    private final CellBudget budget;
    private final BitSet hiddenColumns = new BitSet();
    private final List<MergedRange> merged = new ArrayList<>();
    private int lastRow;

    SheetParser(String sheet, InputStream in, CellValues values, CellBudget budget) throws IOException {
        this.sheet = sheet;
        this.xml = new XmlStream(in);
        this.cells = new CellParser(xml, values);
        this.budget = budget;
    }

    /** Reads the sheet into a sink and returns it; {@code sinks} makes it once the hidden columns are known. */
    SheetSink read(Function<BitSet, SheetSink> sinks) throws IOException, FileRefusal {
        xml.root();
        if (!xml.is("worksheet")) {
            throw new IOException("a sheet is not a worksheet");
        }
        @Nullable SheetSink sink = null;
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event != Event.START) {
                continue;
            }
            if (xml.is("cols") && sink == null) {
                columns();
            } else if (xml.is("sheetData") && sink == null) {
                sink = sinks.apply(hiddenColumns);
                rows(sink);
            } else if (xml.is("mergeCells")) {
                merges();
            } else {
                xml.skip();
            }
        }
        SheetSink filled = sink == null ? sinks.apply(hiddenColumns) : sink;
        filled.end(merged);
        return filled;
    }

    private void columns() throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == Event.START && xml.is("col")) {
                XmlTag tag = xml.tag();
                boolean hidden = WorkbookPart.isTrue(tag.attribute("hidden"))
                        || isBelow(tag.attribute("width"), INVISIBLE_WIDTH);
                if (hidden) {
                    int first = CellReference.row(String.valueOf(tag.attribute("min")));
                    int last = CellReference.row(String.valueOf(tag.attribute("max")));
                    hiddenColumns.set(Math.min(first, last) - 1, Math.min(Math.max(first, last), Limits.COLUMNS + 1));
                }
            }
        }
    }

    private static boolean isBelow(@Nullable String measure, double least) throws IOException {
        if (measure == null) {
            return false;
        }
        if (!measure.matches("\\d{1,9}(\\.\\d{1,20})?([eE]-?\\d{1,3})?")) {
            throw new IOException("a width or height is not a number");
        }
        return Double.parseDouble(measure) < least;
    }

    private void rows(SheetSink sink) throws IOException, FileRefusal {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == Event.START) {
                if (!xml.is("row")) {
                    throw new IOException("a sheet holds something else between its rows");
                }
                row(sink);
            }
        }
    }

    private void row(SheetSink sink) throws IOException, FileRefusal {
        XmlTag tag = xml.tag();
        @Nullable CharSequence written = tag.characters("r");
        int number = written == null ? lastRow + 1 : CellReference.row(written);
        if (number <= lastRow) {
            throw new IOException("row " + number + " comes twice or out of order");
        }
        lastRow = number;
        boolean hidden = WorkbookPart.isTrue(tag.attribute("hidden")) || isBelow(tag.attribute("ht"), INVISIBLE_HEIGHT);
        List<SheetCell> content = cells(number);
        if (!content.isEmpty()) {
            sink.row(new SheetRow(number, hidden, content));
        }
    }

    private List<SheetCell> cells(int row) throws IOException, FileRefusal {
        List<SheetCell> content = new ArrayList<>();
        int outside = xml.depth() - 1;
        int last = -1;
        while (xml.depth() > outside) {
            if (xml.next() != Event.START) {
                continue;
            }
            if (!xml.is("c")) {
                xml.skip();
                continue;
            }
            int column = column(row, last);
            last = column;
            RawCell value = cells.read(xml.tag(), column, row);
            if (!(value instanceof RawCell.Blank)) {
                budget.spend(sheet, column, row);
                content.add(new SheetCell(column, value));
            }
        }
        return content;
    }

    private int column(int row, int last) throws IOException {
        @Nullable CharSequence written = xml.tag().characters("r");
        if (written == null) {
            return last + 1;
        }
        CellReference reference = CellReference.parse(written);
        if (reference.row() != row || reference.column() <= last) {
            throw new IOException("cell " + written + " comes twice or out of order");
        }
        return reference.column();
    }

    private void merges() throws IOException, FileRefusal {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == Event.START && xml.is("mergeCell")) {
                merged.add(range(String.valueOf(xml.tag().attribute("ref"))));
                if (merged.size() > Limits.MERGES) {
                    throw new FileRefusal(Fault.at(
                            sheet,
                            "",
                            "TOO_MANY_MERGES",
                            "",
                            "The sheet has more than " + Limits.MERGES + " merged ranges. Unmerge the cells."));
                }
            }
        }
    }

    static MergedRange range(String ref) throws IOException {
        int colon = ref.indexOf(':');
        CellReference first = CellReference.parse(colon < 0 ? ref : ref.substring(0, colon));
        CellReference last = CellReference.parse(ref.substring(colon + 1));
        String normal =
                CellRef.letters(first.column()) + first.row() + ":" + CellRef.letters(last.column()) + last.row();
        return new MergedRange(normal, first.row(), last.row(), first.column(), last.column());
    }
}
