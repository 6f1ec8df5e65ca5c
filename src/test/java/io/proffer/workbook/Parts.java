package io.proffer.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook file, to be changed one by one. */
final class Parts {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Parts of(byte[] file) {
        Parts parts = new Parts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.parts.put(entry.getName(), zip.readAllBytes());
            }
            return parts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A workbook written by hand, with one sheet. */
    static Parts handmade(String sheetName, String sheetXml) {
        Parts parts = new Parts();
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.put(
                "_rels/.rels",
                relationships("<Relationship Id='r1' Type='" + rels + "/officeDocument' Target='xl/workbook.xml'/>"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + rels + "'><sheets><sheet name='" + sheetName
                        + "' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships("<Relationship Id='r1' Type='" + rels + "/worksheet' Target='worksheets/sheet1.xml'/>"));
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
        return parts;
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inside
                + "</Relationships>";
    }

    Parts put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Parts put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Parts edit(String name, UnaryOperator<String> change) {
        return put(name, change.apply(text(name)));
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
