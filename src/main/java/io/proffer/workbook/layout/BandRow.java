package io.proffer.workbook.layout;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.workbook.Fault;
import io.proffer.workbook.Findings;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the band row. A cell that is no mark is reported there and nowhere else: what stands under it is read as under
 * the mark it resembles, or as under none.
 *
 * @param <B> the marks a sheet of its kind may have
 */
public final class BandRow<B extends Enum<B>> {
    private final String sheet;
    private final Class<B> marks;
    private final KnownHeadings headings;
    private final Findings findings;

    /** The band row of one sheet. */
    public BandRow(String sheet, Class<B> marks, KnownHeadings headings, Findings findings) {
        this.sheet = sheet;
        this.marks = marks;
        this.headings = headings;
        this.findings = findings;
    }

    /** The bands of a row, empty when it holds no mark or is the row of headings. */
    public Optional<Bands<B>> read(SheetRow row) {
        long marked = row.cells().stream()
                .filter(cell -> Bands.mark(cell.text(), marks).isPresent())
                .count();
        if (marked == 0 || marked < headings.countIn(row)) {
            return Optional.empty();
        }
        TreeMap<Integer, Optional<B>> starts = new TreeMap<>();
        for (SheetCell cell : row.cells()) {
            Optional<B> band = Bands.mark(cell.text(), marks);
            starts.put(cell.column(), band.isPresent() ? band : meant(cell, row.number()));
        }
        return Optional.of(new Bands<>(starts));
    }

    /** The mark a cell resembles; in a CSV file the first may begin with {@code #}. */
    private Optional<B> meant(SheetCell cell, int row) {
        List<String> words = Stream.of(marks.getEnumConstants()).map(Enum::name).toList();
        Optional<String> near = Spelling.nearest(cell.text().replaceFirst("^#\\s*", ""), words);
        findings.add(() -> new Fault(
                "UNKNOWN_BAND",
                sheet,
                CellRef.letters(cell.column()) + row,
                cell.text(),
                "'" + cell.text() + "' stands in the row of " + String.join(", ", words) + " and is none of them."
                        + near.map(word -> " Did you mean '" + word + "'?").orElse("")
                        + " Correct it, or clear the cell.",
                words));
        return near.flatMap(word -> Bands.mark(word, marks));
    }
}
