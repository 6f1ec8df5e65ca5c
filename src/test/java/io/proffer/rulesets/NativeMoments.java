package io.proffer.rulesets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A native decision table of Drools with one rule, in row 10, that raises a moment. */
public final class NativeMoments {
    private NativeMoments() {}

    /** The table with this constraint over {@code Support} and this name of its rule. */
    public static byte[] workbook(String constraint, String name) {
        return workbook(sheet -> fill(sheet, constraint, name));
    }

    static void fill(XSSFSheet sheet, String constraint, String name) {
        List<List<String>> rows = List.of(
                List.of("RuleSet", "io.proffer.rules.moments"),
                List.of("Import", "io.proffer.engine.account.Support"),
                List.of("Variables", "io.proffer.engine.rulebook.Signals signals"),
                List.of(),
                List.of("RuleTable Moments"),
                List.of("NAME", "CONDITION", "ACTION"),
                List.of("", "Support"),
                List.of("", "openEscalations != null, " + constraint, "signals.raise(\"$param\");"),
                List.of("Rule", "Escalations", "Moment"),
                List.of(name, "3", "MANY_ESCALATIONS"));
        for (int at = 0; at < rows.size(); at++) {
            XSSFRow row = sheet.createRow(at);
            for (int column = 0; column < rows.get(at).size(); column++) {
                row.createCell(column).setCellValue(rows.get(at).get(column));
            }
        }
    }

    static byte[] workbook(Consumer<XSSFSheet> filled) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filled.accept(book.createSheet("Moments"));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
