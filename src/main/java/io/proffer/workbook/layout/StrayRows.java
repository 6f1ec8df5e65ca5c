package io.proffer.workbook.layout;

import io.proffer.workbook.Findings;
import java.util.ArrayList;
import java.util.List;

/** Rows above the headings that do not belong there, such as a title; what they say is not read. */
public final class StrayRows {
    private final String sheet;
    private final String remedy;
    private final Findings findings;
    private final List<Integer> numbers = new ArrayList<>();

    /**
     * The stray rows of one sheet.
     *
     * @param remedy what belongs there, one sentence
     */
    public StrayRows(String sheet, String remedy, Findings findings) {
        this.sheet = sheet;
        this.remedy = remedy;
        this.findings = findings;
    }

    /** Takes in a row. */
    public void add(SheetRow row) {
        numbers.add(row.number());
    }

    /** True when there are none. */
    public boolean isEmpty() {
        return numbers.isEmpty();
    }

    /** Reports every one, once the headings are found below. */
    public void report() {
        numbers.forEach(this::report);
    }

    /** Reports the first only: where no row was one of headings, nobody can tell which should have been. */
    public void reportFirst() {
        report(numbers.get(0));
    }

    private void report(int number) {
        findings.add(
                sheet,
                number + ":" + number,
                "STRAY_ROW",
                "",
                "Row " + number + " stands above the table and is no part of it."
                        + " Delete it if it is a title or a remark. " + remedy);
    }
}
