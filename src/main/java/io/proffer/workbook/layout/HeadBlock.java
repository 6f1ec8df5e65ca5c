package io.proffer.workbook.layout;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.workbook.Fault;
import io.proffer.workbook.Findings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows above the table that name it: a label in column A, its value in column B. */
final class HeadBlock {
    /** What the head block may say. */
    enum Label {
        TABLE("Table"),
        STAGE("Stage"),
        HIT_POLICY("Hit policy"),
        PURPOSE("Purpose");

        private final String text;

        Label(String text) {
            this.text = text;
        }

        static Optional<Label> of(SheetCell cell) {
            String folded = cell.column() == 0 && cell.isText() ? Vocabulary.fold(cell.text()) : "";
            return Stream.of(values())
                    .filter(label -> Vocabulary.fold(label.text).equals(folded))
                    .findFirst();
        }
    }

    /** A value of the head block and where it stands. */
    record Entry(String value, String ref) {}

    private static final int WIDEST = 2;

    private final String sheet;
    private final Findings findings;
    private final Map<Label, Entry> entries = new EnumMap<>(Label.class);
    private int lastRow;

    HeadBlock(String sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Takes the row if it belongs to the head block. */
    boolean takes(SheetRow row) {
        boolean adjacent = entries.isEmpty() || row.number() == lastRow + 1;
        Optional<Label> label = Label.of(row.cells().get(0));
        if (!adjacent || row.cells().size() > WIDEST && (label.isEmpty() || entries.isEmpty())) {
            return false;
        }
        if (label.isPresent()) {
            put(label.get(), row);
            return true;
        }
        return !entries.isEmpty() && isMistyped(row);
    }

    private boolean isMistyped(SheetRow row) {
        SheetCell first = row.cells().get(0);
        if (first.column() != 0
                || Bands.of(row, Band.class).isPresent()
                || MetaHeading.of(first.text()).isPresent()) {
            return false;
        }
        List<String> labels = Stream.of(Label.values()).map(label -> label.text).toList();
        Optional<String> near = Spelling.nearest(first.text(), labels);
        near.ifPresent(meant -> findings.add(
                sheet,
                "A" + row.number(),
                "UNKNOWN_LABEL",
                first.text(),
                "'" + first.text() + "' is not a label of the head block. Did you mean '" + meant + "'?"));
        lastRow = near.isPresent() ? row.number() : lastRow;
        return near.isPresent();
    }

    private void put(Label label, SheetRow row) {
        lastRow = row.number();
        entries.putIfAbsent(label, new Entry("", "B" + row.number()));
        for (SheetCell cell : row.cells()) {
            String ref = CellRef.letters(cell.column()) + row.number();
            if (cell.column() == 1) {
                entries.put(label, new Entry(read(cell, ref), ref));
            } else if (cell.column() > 1) {
                findings.add(sheet, ref, "STRAY_CONTENT", cell.text(), "This cell is under no known column. Clear it.");
            }
        }
    }

    private String read(SheetCell cell, String ref) {
        RawCell value = cell.value();
        Parsed<Object> parsed = CellGrammar.output(MetaHeading.NOTE.term(), value);
        if (parsed instanceof Parsed.Refused<Object> refused) {
            findings.add(() -> Fault.cell(sheet, ref, refused.fault()));
            return "";
        }
        return parsed instanceof Parsed.Value<Object> text ? text.value().toString() : "";
    }

    Optional<Entry> entry(Label label) {
        return Optional.ofNullable(entries.get(label))
                .filter(entry -> !entry.value().isEmpty());
    }
}
