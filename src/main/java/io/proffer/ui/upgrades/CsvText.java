package io.proffer.ui.upgrades;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a file for spreadsheets; no cell can become a formula there. */
final class CsvText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private CsvText() {}

    static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String plain) {
        boolean formula = !plain.isEmpty() && BEGINS_A_FORMULA.indexOf(plain.charAt(0)) >= 0;
        String safe = formula ? "'" + plain : plain;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
