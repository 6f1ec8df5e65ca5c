package io.proffer.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Files within the limits of size that try to exhaust memory or time, by name. */
final class GiantFiles {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String[] HEADINGS = {"Row id", "Segment", "Reason", "Seats", "Open tickets", "Region"};
    private static final int MEGABYTE = 1 << 20;

    private GiantFiles() {}

    /** Files that attack the reading of parts. */
    static Map<String, Supplier<byte[]>> parts() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("deep-nesting.xlsx", () -> sheet(many(1_000_000, i -> "<a" + i % 977 + ">")));
        files.put("long-tag.xlsx", () -> sheet("<c r='" + noise(20 * MEGABYTE) + "'/>"));
        files.put("many-attributes.xlsx", () -> sheet("<c " + many(900_000, i -> "a" + i + "='1' ") + "/>"));
        files.put("many-names.xlsx", () -> sheet("<row>" + many(900_000, i -> "<n" + i + "/>") + "</row>"));
        files.put("long-text.xlsx", () -> sheet("<row><c t='str'><v>" + noise(20 * MEGABYTE) + "</v></c></row>"));
        files.put(
                "long-literal.xlsx", () -> sheet("<row><c><v><![CDATA[" + noise(20 * MEGABYTE) + "]]></v></c></row>"));
        files.put("long-comment.xlsx", () -> sheet("<!--" + noise(20 * MEGABYTE) + "-->"));
        files.put("long-instruction.xlsx", () -> sheet("<?x " + noise(20 * MEGABYTE) + "?>"));
        files.put(
                "blank-cells.xlsx",
                () -> sheet(many(300_000, i -> "<row r='" + (i + 1) + "'><c s='" + i % 997 + "'/></row>")));
        files.put(
                "many-styles.xlsx",
                () -> part(
                        "xl/styles.xml",
                        "<styleSheet xmlns='" + MAIN + "'><numFmts>"
                                + many(200_000, i -> "<numFmt numFmtId='" + i + "' formatCode='yyyy" + i + "'/>")
                                + "</numFmts><cellXfs>"
                                + many(900_000, i -> "<xf numFmtId='" + i % 991 + "'/>") + "</cellXfs></styleSheet>"));
        files.put(
                "many-links.xlsx",
                () -> part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='r'>"
                                + many(
                                        300_000,
                                        i -> "<Relationship Id='r" + i + "' Type='x/worksheet' Target='../" + i + "'/>")
                                + "</Relationships>"));
        return files;
    }

    /** Files that attack the reading of tables. */
    static Map<String, Supplier<byte[]>> tables() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put(
                "many-formulas.xlsx",
                () -> sheet(table(
                        9_000,
                        i -> row(i, "ENT", "<c t='str'><f>\"a\"&amp;" + i + "</f><v>x" + i + "</v></c>" + end()))));
        files.put(
                "many-faults.xlsx",
                () -> sheet(table(19_000, i -> row(i, "x" + i, many(15, j -> cell("y" + (i + j)))))));
        files.put(
                "long-values.xlsx",
                () -> sheet(table(9_000, i -> row(i, "S" + noise(i, 1_900), cell("r" + i) + end()))));
        files.put(
                "long-texts.xlsx",
                () -> sheet(table(19_000, i -> row(i, "ENT", cell("\u0416" + noise(i, 1_500)) + end()))));
        files.put(
                "many-conditions.xlsx",
                () -> sheet(table(
                        19_900,
                        i -> row(
                                i,
                                "MID, SMB",
                                cell("t" + i)
                                        + cell(i + ".." + (i + 5) + ", " + (i + 9))
                                        + cell(">= " + i)
                                        + cell("not A" + i + ", B")
                                        + end()))));
        files.put("shared-texts.xlsx", GiantFiles::sharedTexts);
        files.put(
                "long-lists.xlsx",
                () -> sheet(table(
                        5_000,
                        i -> row(
                                i,
                                "any",
                                cell("x")
                                        + cell("1")
                                        + cell(many(300, j -> (i + j * 2) + ", ") + "0")
                                        + cell(many(300, j -> "C" + (i + j) + ", ") + "D")
                                        + end()))));
        files.put("wide.xlsx", GiantFiles::wide);
        files.put(
                "cells.csv",
                () -> utf8("# Table: offers\nRow id,Segment,Offer,Score,Reason\n"
                        + many(19_000, i -> i + ",ENT,sso-addon,1,\"" + noise(i, 200) + "\"\n")));
        files.put("quoted.csv", () -> utf8("\"" + noise(4 * MEGABYTE)));
        files.put("quotes.csv", () -> utf8("\"\"".repeat(2 * MEGABYTE)));
        files.put("line-ends.csv", () -> utf8("\n".repeat(5 * MEGABYTE - 1)));
        files.put("separators.csv", () -> utf8((",".repeat(150) + "\n").repeat(30_000)));
        files.put("head-lines.csv", () -> utf8("# x: y\n".repeat(600_000)));
        return files;
    }

    private static byte[] sharedTexts() {
        byte[] sheet = sheet(table(
                19_000, i -> row(i, "ENT", many(1, j -> "<c t='s'><v>" + (i * 14 + j) + "</v></c>") + end())));
        return Parts.of(sheet)
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id='s' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>"))
                .put(
                        "xl/sharedStrings.xml",
                        "<sst xmlns='" + MAIN + "'>" + many(390_000, i -> "<si><t>\u0416" + noise(i, 90) + "</t></si>")
                                + "</sst>")
                .bytes();
    }

    /** Two hundred columns, nearly all of them blank. */
    private static byte[] wide() {
        String headings = cell("Row id")
                + cell("Segment")
                + cell("Reason")
                + cell("Offer")
                + cell("Score")
                + many(190, i -> cell("# note " + i));
        return sheet("<row>" + headings + "</row>"
                + many(
                        19_900,
                        i -> "<row>" + cell("R" + i) + cell("ENT") + cell("") + cell("sso-addon") + "<c r='GM" + (i + 2)
                                + "' t='str'><v>n" + i + "</v></c></row>"));
    }

    private static byte[] part(String name, String xml) {
        return Parts.handmade("Offers", "<worksheet xmlns='" + MAIN + "'/>")
                .put(name, xml)
                .bytes();
    }

    private static byte[] sheet(String rows) {
        return Parts.handmade(
                        "Offers", "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>")
                .bytes();
    }

    private static String table(int rows, IntFunction<String> row) {
        return "<row>" + many(HEADINGS.length, i -> cell(HEADINGS[i])) + "<c r='G1' t='str'><v>Offer</v></c>"
                + cell("Score") + "</row>" + many(rows, row);
    }

    private static String row(int number, String segment, String more) {
        return "<row>" + cell("R" + number) + cell(segment) + more.replace("@ROW", String.valueOf(number + 2))
                + "</row>";
    }

    /** The offer of a row, in its own column. */
    private static String end() {
        return "<c r='G@ROW' t='str'><v>sso-addon</v></c>";
    }

    private static String cell(String text) {
        return "<c t='str'><v>" + text + "</v></c>";
    }

    private static String many(int times, IntFunction<String> one) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(one.apply(i));
        }
        return all.toString();
    }

    /** Text that packs to about a tenth, so that it is no bomb. */
    private static String noise(int length) {
        return noise(length, length);
    }

    private static String noise(int seed, int length) {
        StringBuilder noise = new StringBuilder(length + 60);
        for (int i = seed; noise.length() < length; i += 7919) {
            noise.append(Integer.toString(i, 36)).append("-".repeat(40));
        }
        return noise.substring(0, length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
