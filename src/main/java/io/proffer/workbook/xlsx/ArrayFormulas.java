package io.proffer.workbook.xlsx;

import io.proffer.workbook.Limits;
import io.proffer.workbook.layout.MergedRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The formulas of a sheet, read row by row, that fill more cells than the first one, in which alone they are written. */
final class ArrayFormulas {
    private record Filling(MergedRange range, String formula) {}

    private final List<Filling> open = new ArrayList<>();
    private int row;

    /** Takes a formula that fills a range. */
    void add(String range, String formula) throws IOException {
        if (open.size() < Limits.FORMULAS) {
            open.add(new Filling(SheetParser.range(range), formula));
        }
    }

    /** The formula that fills a cell, null when none does; rows above it are not asked for again. */
    @Nullable
    String at(int column, int asked) {
        if (asked != row) {
            row = asked;
            open.removeIf(filling -> filling.range().lastRow() < asked);
        }
        for (Filling filling : open) {
            if (filling.range().holds(row, column)) {
                return filling.formula();
            }
        }
        return null;
    }
}
