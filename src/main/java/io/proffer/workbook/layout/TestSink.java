package io.proffer.workbook.layout;

import java.util.ArrayList;
import java.util.List;

/** Keeps the rows of a test sheet as typed. */
public final class TestSink implements SheetSink {
    private final List<SheetRow> rows = new ArrayList<>();

    @Override
    public void row(SheetRow row) {
        rows.add(row);
    }

    @Override
    public void end(List<MergedRange> merged) {
        // Scenarios are checked when they are run.
    }

    /** The rows so far. */
    public List<SheetRow> rows() {
        return List.copyOf(rows);
    }
}
