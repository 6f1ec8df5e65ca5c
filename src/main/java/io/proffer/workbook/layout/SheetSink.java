package io.proffer.workbook.layout;

import java.util.List;

/** Takes in one sheet, row by row. */
public interface SheetSink {
    /** Takes a row with content; rows come in ascending order. */
    void row(SheetRow row);

    /** Ends the sheet. */
    void end(List<MergedRange> merged);
}
