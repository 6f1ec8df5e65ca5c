package io.proffer.workbook.csv;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Row;
import io.proffer.workbook.out.Escapes;
import io.proffer.workbook.out.Page;
import io.proffer.workbook.out.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a page as CSV: what names the table on lines with {@code #}, then bands, headings, rows. */
public final class CsvPage {
    private static final char QUOTE = '\'';

    private CsvPage() {}

    /** The text of the file. */
    public static String write(Page page) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            printer.printRecord("# Table: " + page.key());
            printer.printRecord("# Stage: " + page.stage());
            printer.printRecord("# Hit policy: " + page.hitPolicy());
            printer.printRecord("# Purpose: " + page.purpose());
            printer.printRecord(bands(page));
            printer.printRecord(page.terms().stream().map(Term::label).toList());
            for (Row row : page.rows()) {
                printer.printRecord(page.cells(row).stream().map(CsvPage::field).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return text.toString();
    }

    private static List<String> bands(Page page) {
        List<String> bands = new ArrayList<>();
        for (int column = 0; column < page.width(); column++) {
            bands.add("");
        }
        bands.set(page.inputs().size() + page.outputs().size(), "META");
        bands.set(page.inputs().size(), page.outputs().isEmpty() ? "META" : "THEN");
        if (!page.inputs().isEmpty()) {
            bands.set(0, "WHEN");
        }
        bands.set(0, "# " + bands.get(0));
        return bands;
    }

    private static String field(Written cell) {
        return cell instanceof Written.Words words ? guarded(words.text()) : cell.text();
    }

    /** Text that a spreadsheet would run as a formula starts with an apostrophe. */
    private static String guarded(String text) {
        return Escapes.looksLikeFormula(unquoted(text)) ? QUOTE + text : text;
    }

    private static String unquoted(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == QUOTE) {
            start++;
        }
        return text.substring(start);
    }

    /** The text behind a field. */
    static String unguarded(String field) {
        boolean guarded = !field.isEmpty() && field.charAt(0) == QUOTE && Escapes.looksLikeFormula(unquoted(field));
        return guarded ? field.substring(1) : field;
    }
}
