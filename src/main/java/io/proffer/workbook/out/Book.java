package io.proffer.workbook.out;

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
     * The bytes of a workbook with these pages.
     *
     * @param required outcomes that must be filled, for the comments
     */
    public static byte[] write(List<Page> pages, List<String> required) {
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
                new AuthoringAids(sheet, page, required, lists).add();
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
    }

    private static String freeName(XSSFWorkbook workbook, String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted);
        boolean reserved = safe.equalsIgnoreCase(Lists.SHEET)
                || safe.toLowerCase(java.util.Locale.ROOT).startsWith("_tests");
        String name = reserved ? "Table " + safe : safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String suffix = " " + i;
            name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
        }
        return name;
    }
}
