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

        static Optional<Label> near(SheetCell cell) {
            List<String> texts = Stream.of(values()).map(label -> label.text).toList();
            return Spelling.nearest(cell.text(), texts).map(near -> values()[texts.indexOf(near)]);
        }
    }

    /** A value of the head block and where it stands. */
    record Entry(String value, String ref) {}

    private final String sheet;
    private final KnownHeadings headings;
    private final Findings findings;
    private final Map<Label, Entry> entries = new EnumMap<>(Label.class);
    /** What stands beside mistyped labels: it counts where the label itself is nowhere. */
    private final Map<Label, Entry> guessed = new EnumMap<>(Label.class);

    private int lastRow;

    HeadBlock(String sheet, KnownHeadings headings, Findings findings) {
        this.sheet = sheet;
        this.headings = headings;
        this.findings = findings;
    }

    /**
     * Takes the row if it belongs to the head block; a mistyped label is reported and read as the one it resembles. Until a
     * label is met the block has not begun: what resembles one above it may be a title.
     */
    boolean takes(SheetRow row) {
        boolean adjacent = entries.isEmpty() || row.number() == lastRow + 1;
        SheetCell first = row.cells().get(0);
        if (!adjacent || first.column() != 0) {
            return false;
        }
        Optional<Label> label = Label.of(first);
        if (label.isPresent()) {
            put(entries, label.get(), row);
            return true;
        }
        boolean alone = row.cells().size() == 1;
        Optional<Label> meant = alone || headings.include(first) ? Optional.empty() : Label.near(first);
        meant.ifPresent(near -> putMistyped(near, first.text(), row));
        return meant.isPresent();
    }

    /** Goes on below a row that is no part of it. */
    void passOver(SheetRow row) {
        lastRow = row.number() == lastRow + 1 ? row.number() : lastRow;
    }

    private void putMistyped(Label meant, String typed, SheetRow row) {
        findings.add(
                sheet,
                "A" + row.number(),
                "UNKNOWN_LABEL",
                typed,
                "'" + typed + "' is not a label of the head block. Did you mean '" + meant.text + "'?");
        if (guessed.containsKey(meant)) {
            lastRow = row.number();
        } else {
            put(guessed, meant, row);
        }
    }

    private void put(Map<Label, Entry> block, Label label, SheetRow row) {
        lastRow = row.number();
        block.putIfAbsent(label, new Entry("", "B" + row.number()));
        for (SheetCell cell : row.cells()) {
            String ref = CellRef.letters(cell.column()) + row.number();
            if (cell.column() == 1) {
                block.put(label, new Entry(read(cell, ref), ref));
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
        return Optional.ofNullable(entries.getOrDefault(label, guessed.get(label)))
                .filter(entry -> !entry.value().isEmpty());
    }
}
