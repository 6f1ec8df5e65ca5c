package io.proffer.injection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The places of a workbook where a text may stand, each as a sound need table with the payload in that place. */
final class WorkbookDoors {
    private static final String TOKEN = "@@PAYLOAD@@";
    private static final List<List<String>> TABLE = List.of(
            List.of("Table", "canary_need"),
            List.of("Stage", "APPLICABILITY"),
            List.of("Hit policy", "COLLECT"),
            List.of("Purpose", "a table"),
            List.of("WHEN", "", "THEN", "", "META", "", "", ""),
            List.of("From plan", "Utilization %", "Offer", "Reason code", "Row id", "Owner", "Note", "# remark"),
            List.of("TEAM", ">= 80", "UPG_BUSINESS", "USAGE_NEAR_LIMIT", "CAN-010", "growth", "a note", "private"));
    private static final int HEADINGS = 5;
    private static final int RULE = 6;

    private final Map<String, Door> doors = new LinkedHashMap<>();

    /** Puts a payload into a workbook. */
    @FunctionalInterface
    interface Door {
        /** The file with the payload. */
        byte[] with(String payload) throws IOException;
    }

    @FunctionalInterface
    private interface Edit {
        void in(XSSFWorkbook book, XSSFSheet sheet, String payload) throws IOException, InvalidFormatException;
    }

    WorkbookDoors() {
        cells();
        formulas();
        surroundings();
        markup();
    }

    Map<String, Door> all() {
        return doors;
    }

    private void cells() {
        List<String> rule = TABLE.get(HEADINGS);
        for (int column = 0; column < rule.size(); column++) {
            int at = column;
            add(
                    "cell under " + rule.get(column),
                    (book, sheet, payload) -> cell(sheet, RULE, at).setCellValue(payload));
        }
        for (int column : List.of(0, 2, 4)) {
            String heading = rule.get(column);
            add(
                    "heading instead of " + heading,
                    (book, sheet, payload) -> cell(sheet, HEADINGS, column).setCellValue(payload));
        }
        add(
                "private heading",
                (book, sheet, payload) -> cell(sheet, HEADINGS, 7).setCellValue("# " + payload));
        for (int row = 0; row < 4; row++) {
            int at = row;
            add(
                    "head block " + TABLE.get(row).get(0),
                    (book, sheet, payload) -> cell(sheet, at, 1).setCellValue(payload));
        }
        add("band", (book, sheet, payload) -> cell(sheet, 4, 0).setCellValue(payload));
    }

    private void formulas() {
        for (boolean saved : new boolean[] {false, true}) {
            add("formula " + (saved ? "with" : "without") + " a saved value", (book, sheet, payload) -> {
                XSSFCell cell = cell(sheet, RULE, 6);
                cell.setBlank();
                cell.getCTCell().addNewF().setStringValue(payload);
                if (saved) {
                    cell.getCTCell().setT(STCellType.STR);
                    cell.getCTCell().setV("a note");
                }
            });
        }
        add("saved value of a formula", (book, sheet, payload) -> {
            XSSFCell cell = cell(sheet, RULE, 6);
            cell.setBlank();
            cell.getCTCell().addNewF().setStringValue("A7");
            cell.getCTCell().setT(STCellType.STR);
            cell.getCTCell().setV(payload);
        });
        add("number format", (book, sheet, payload) -> {
            XSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(payload));
            XSSFCell cell = cell(sheet, RULE, 1);
            cell.setCellValue(80);
            cell.setCellStyle(style);
        });
        add("defined name", (book, sheet, payload) -> {
            CTDefinedName name = book.getCTWorkbook().addNewDefinedNames().addNewDefinedName();
            name.setName("canary");
            name.setStringValue(payload);
        });
        add("name of a defined name", (book, sheet, payload) -> {
            CTDefinedName name = book.getCTWorkbook().addNewDefinedNames().addNewDefinedName();
            name.setName(payload);
            name.setStringValue("A1");
        });
    }

    private void surroundings() {
        add(
                "sheet name",
                (book, sheet, payload) ->
                        book.getCTWorkbook().getSheets().getSheetArray(0).setName(payload));
        add("comment", (book, sheet, payload) -> {
            var comment =
                    sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 4, 4));
            comment.setString(payload);
            comment.setAuthor(payload);
            comment.setAddress(RULE, 0);
        });
        add("header and footer", (book, sheet, payload) -> {
            sheet.getHeader().setCenter(payload);
            sheet.getFooter().setLeft(payload);
        });
        add("document properties", (book, sheet, payload) -> {
            book.getProperties().getCoreProperties().setTitle(payload);
            book.getProperties().getCoreProperties().setCreator(payload);
        });
        add("custom XML", (book, sheet, payload) -> {
            PackagePart part = book.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/customXml/item1.xml"), "application/xml");
            try (var out = part.getOutputStream()) {
                out.write(payload.getBytes(StandardCharsets.UTF_8));
            }
        });
        add("dropdown", (book, sheet, payload) -> {
            var validation = sheet.getCTWorksheet().addNewDataValidations().addNewDataValidation();
            validation.setSqref(List.of("A7"));
            validation.setFormula1(payload);
            validation.setError(payload);
        });
    }

    /** The payload as markup of the file itself, not as text in it. */
    private void markup() {
        byte[] text = prepared((book, sheet, token) -> cell(sheet, RULE, 6).setCellValue(token));
        doors.put("raw markup in a text", payload -> replaced(text, payload, "sharedStrings"));
        doors.put("raw markup before a sheet", payload -> spliced(text, payload));
        doors.put("a csv note", payload -> csv(payload).getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(String payload) {
        return "# Table: canary_need\n# Stage: APPLICABILITY\n# Hit policy: COLLECT\n# Purpose: a table\n"
                + "# WHEN,,THEN,,META,,\nFrom plan,Utilization %,Offer,Reason code,Row id,Owner,Note\n"
                + "TEAM,>= 80,UPG_BUSINESS,USAGE_NEAR_LIMIT,CAN-010,growth,\"" + payload.replace("\"", "\"\"") + "\"\n";
    }

    /** Prepares the workbook once with a token, which a payload then replaces: as text, except in a part of its own. */
    private void add(String name, Edit edit) {
        byte[] prepared = prepared(edit);
        boolean raw = name.equals("custom XML");
        doors.put(name, payload -> replaced(prepared, raw ? payload : escaped(payload), ""));
    }

    private static byte[] prepared(Edit edit) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            edit.in(book, filled(book, "a note"), TOKEN);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String escaped(String payload) {
        return payload.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }

    private static XSSFSheet filled(XSSFWorkbook book, String note) {
        XSSFSheet sheet = book.createSheet("canary_need");
        for (int row = 0; row < TABLE.size(); row++) {
            for (int column = 0; column < TABLE.get(row).size(); column++) {
                String text = TABLE.get(row).get(column);
                if (!text.isEmpty()) {
                    cell(sheet, row, column).setCellValue(text);
                }
            }
        }
        cell(sheet, RULE, 6).setCellValue(note);
        return sheet;
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private static byte[] replaced(byte[] file, String payload, String part) throws IOException {
        return rewritten(file, part, text -> text.replace(TOKEN, payload));
    }

    private static byte[] spliced(byte[] file, String payload) throws IOException {
        return rewritten(
                file,
                "worksheets/sheet1",
                text -> text.replaceFirst("<worksheet", "@@<worksheet").replace("@@", payload));
    }

    private static byte[] rewritten(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean meant =
                        entry.getName().contains(part) && entry.getName().endsWith(".xml");
                String text = new String(content, StandardCharsets.UTF_8);
                out.write(meant ? change.apply(text).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return bytes.toByteArray();
    }
}
