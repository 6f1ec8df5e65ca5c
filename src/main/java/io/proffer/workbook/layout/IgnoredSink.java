package io.proffer.workbook.layout;

import java.util.List;

/** Takes in a sheet that holds nothing to read, such as the lists behind dropdowns. */
public final class IgnoredSink implements SheetSink {
    @Override
    public void row(SheetRow row) {
        // Nothing is read from it.
    }

    @Override
    public void end(List<MergedRange> merged) {
        // Nothing to conclude.
    }
}
