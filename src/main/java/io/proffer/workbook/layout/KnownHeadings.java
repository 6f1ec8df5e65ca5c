package io.proffer.workbook.layout;

import io.proffer.engine.context.Vocabulary;
import java.util.function.Predicate;

/** Tells the row of headings from what people write above it. */
public final class KnownHeadings {
    /** Every table has an outcome and row ids, every test sheet names and expectations. */
    private static final int FEWEST = 2;

    private final Predicate<String> known;

    /** The headings a sheet may have. */
    public KnownHeadings(Predicate<String> known) {
        this.known = known;
    }

    static KnownHeadings ofTables(Vocabulary vocabulary) {
        return new KnownHeadings(text ->
                MetaHeading.of(text).isPresent() || vocabulary.byHeading(text).isPresent());
    }

    /** True for a row with as many headings as a sheet must have. */
    public boolean fill(SheetRow row) {
        return countIn(row) >= FEWEST;
    }

    boolean include(SheetCell cell) {
        return known.test(cell.text());
    }

    long countIn(SheetRow row) {
        return row.cells().stream().filter(this::include).count();
    }
}
