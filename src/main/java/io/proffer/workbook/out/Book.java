package io.proffer.workbook.out;

import io.proffer.workbook.scenario.ScenarioSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of pages. */
public final class Book {
    private Book() {}

    /**
     * The bytes of a workbook with these pages, test sheets behind the tables.
     *
     * @param required outcomes that must be filled, for the comments
     */
    public static byte[] write(List<Page> pages, List<ScenarioPage> tests, List<String> required) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            // The same tables give the same properties, whoever writes them when.
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            workbook.getProperties().getCoreProperties().setCreator("Proffer");
            PageStyles styles = new PageStyles(workbook);
            Lists lists = new Lists(workbook, styles);
            for (Page page : pages) {
                XSSFSheet sheet = workbook.createSheet(freeName(workbook, page.name()));
                new PageWriter(sheet, page, styles).write();
                new AuthoringAids(sheet, PageWriter.HEADING_ROW, lists).add(page, required);
            }
            for (ScenarioPage page : tests) {
                XSSFSheet sheet = workbook.createSheet(distinct(workbook, page.name()));
                new ScenarioWriter(sheet, page, styles).write();
                new AuthoringAids(sheet, ScenarioWriter.HEADING_ROW, lists).add(page);
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
    }

    /** A name for a table: not one that readers take for something else. */
    private static String freeName(XSSFWorkbook workbook, String wanted) {
        boolean reserved = wanted.equalsIgnoreCase(Lists.SHEET) || ScenarioSink.isTestSheet(wanted);
        return distinct(workbook, reserved ? "Table " + wanted.replaceAll("(?i)_tests", "-tests") : wanted);
    }

    private static String distinct(XSSFWorkbook workbook, String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String suffix = " " + i;
            name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
        }
        return name;
    }
}
