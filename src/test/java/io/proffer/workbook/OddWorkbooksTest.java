package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** Shapes that real programs write and that are read all the same. */
class OddWorkbooksTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @Test
    void inlineStringsAndMissingReferencesAreRead() {
        String sheet = "<worksheet xmlns='" + MAIN + "'><sheetData><row>" + inline("Row id") + inline("Segment")
                + inline("Offer") + inline("Score") + inline("Reason") + "</row><row/><row>" + inline("R-1")
                + inline("ENT") + inline("sso-addon") + "<c><v>1.5E1</v></c>"
                + "<c t='inlineStr'><is><r><t>Two </t></r><r><rPr><b/></rPr><t xml:space='preserve'>runs</t></r>"
                + "<rPh sb='0' eb='1'><t>aloud</t></rPh></is></c></row></sheetData></worksheet>";
        Row row = only(Parts.handmade("Offers", sheet).bytes()).rows().get(0);

        assertThat(row.number()).isEqualTo(3);
        assertThat(row.integer("score", 0)).isEqualTo(15);
        assertThat(row.code("reason")).contains("Two runs");
    }

    @Test
    void aPrefixForTheMainNamespaceIsRead() {
        String sheet = "<x:worksheet xmlns:x='" + MAIN + "' xmlns='urn:other'><x:sheetData><x:row r='1'>"
                + cells("Row id", "Segment", "Offer", "Score", "Reason")
                        .replace("<", "<x:")
                        .replace("<x:/", "</x:")
                + "</x:row><x:row r='2'>"
                + cells("R-1", "ENT", "sso-addon").replace("<", "<x:").replace("<x:/", "</x:")
                + "</x:row></x:sheetData></x:worksheet>";
        assertThat(only(Parts.handmade("Offers", sheet).bytes()).rows()).hasSize(1);
    }

    @Test
    void aSheetInUtf16IsRead() {
        String sheet = "<?xml version='1.0' encoding='UTF-16'?><worksheet xmlns='" + MAIN + "'><sheetData><row>"
                + cells("Row id", "Segment", "Offer", "Score", "Reason") + "</row><row>"
                + cells("R-1", "ENT", "sso-addon") + "</row></sheetData></worksheet>";
        byte[] file = Parts.handmade("Offers", sheet)
                .put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16))
                .bytes();
        assertThat(only(file).rows()).hasSize(1);
    }

    @Test
    void commentsLiteralsAndReferencesAreRead() {
        String sheet = "<!-- a > b --><worksheet xmlns='" + MAIN + "'><sheetData><row>"
                + cells("Row id", "Segment", "Offer", "Score", "Reason") + "</row><row><!-- <c/> -->"
                + cells("R-1", "E&#78;&#x54;", "sso-addon")
                + "<c r='E2' t='inlineStr'><is><t><![CDATA[a < b ]] & c]]></t></is>"
                + "</c></row></sheetData></worksheet>";
        Row row = only(Parts.handmade("Offers", sheet).bytes()).rows().get(0);
        assertThat(row.conditions().get(0).text()).isEqualTo("ENT");
        assertThat(row.code("reason")).contains("a < b ]] & c");
    }

    @Test
    void bothDateSystemsReadRight() {
        byte[] file = SheetFile.offers()
                .cell("M2", LocalDate.of(2026, 3, 4))
                .cell("M3", null)
                .bytes();
        assertThat(only(file).rows().get(0).date("validFrom")).contains(LocalDate.of(2026, 3, 4));

        byte[] since1904 = Parts.of(file)
                .edit("xl/workbook.xml", xml -> xml.replace("date1904=\"false\"", "date1904=\"true\""))
                .edit("xl/worksheets/sheet1.xml", xml -> xml.replace("<v>46085.0</v>", "<v>44623</v>"))
                .bytes();
        assertThat(only(since1904).rows().get(0).date("validFrom")).contains(LocalDate.of(2026, 3, 4));
    }

    @Test
    void aPercentCellIsReadAsPeopleSeeIt() {
        SheetFile file = SheetFile.offers().cell("K2", 0.15).cell("K3", "15%");
        file.withBook(book -> {
            var style = book.createCellStyle();
            style.setDataFormat((short) 9);
            file.at("K2").setCellStyle(style);
        });
        List<Row> rows = only(file.bytes()).rows();
        assertThat(rows.get(0).integer("discountPct", 0)).isEqualTo(15);
        assertThat(rows.get(1).integer("discountPct", 0)).isEqualTo(15);
    }

    @Test
    void theNoiseOfBinaryFractionsIsNoFault() {
        assertThat(only(SheetFile.offers().cell("J2", 0.1 + 0.2).bytes())
                        .rows()
                        .get(0)
                        .number("score"))
                .contains(new java.math.BigDecimal("0.3"));
    }

    @Test
    void escapedCharactersAreUnescaped() {
        assertThat(only(SheetFile.offers()
                                .cell("L2", "one_x000D_\ntwo _x005F_x0041_")
                                .bytes())
                        .rows()
                        .get(0)
                        .code("reason"))
                .contains("one\ntwo _x0041_");
    }

    @Test
    void absoluteAndBackslashedPartNamesAreFound() {
        Parts parts = Parts.of(SheetFile.offers().bytes());
        parts.edit("xl/_rels/workbook.xml.rels", xml -> xml.replace("\"worksheets/", "\"/xl/worksheets/"));
        assertThat(only(parts.bytes()).rows()).hasSize(2);
    }

    @Test
    void headBlockAndBandsNameTheTable() {
        Reading reading = SheetFile.empty("Sheet1")
                .cell("A1", "Table")
                .cell("B1", "offers")
                .cell("A2", "Stage")
                .cell("B2", "applicability")
                .cell("A3", "Hit policy")
                .cell("B3", "First")
                .cell("A4", "Purpose")
                .cell("B4", "Says why")
                .cell("A6", "WHEN")
                .cell("C6", "THEN")
                .cell("F6", "META")
                .cell("A7", "Segment")
                .cell("B7", "Valid from")
                .cell("C7", "Offer")
                .cell("D7", "Score")
                .cell("E7", "Reason")
                .cell("F7", "Row id")
                .cell("G7", "Enabled")
                .cell("H7", "Valid to")
                .cell("A8", "ENT")
                .cell("B8", LocalDate.of(2026, 1, 1))
                .cell("C8", "sso-addon")
                .cell("F8", "R-1")
                .cell("G8", "no")
                .cell("H8", LocalDate.of(2026, 2, 1))
                .read();
        assertThat(SheetFile.faults(reading)).isEmpty();
        DecisionTable table = reading.tables().get(0);
        assertThat(table.hitPolicy().name()).isEqualTo("FIRST");
        assertThat(table.purpose()).isEqualTo("Says why");
        Row row = table.rows().get(0);
        assertThat(row.meta().enabled()).isFalse();
        assertThat(row.meta().validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(row.meta().validTo()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @Test
    void aHeadBlockThatContradictsTheSchemaIsRefused() {
        Reading reading = SheetFile.empty("Sheet1")
                .cell("A1", "Table")
                .cell("B1", "offers")
                .cell("A2", "Stage")
                .cell("B2", "PRICING")
                .cell("A3", "Hit polcy")
                .cell("B3", "UNIQUE")
                .cell("A4", "Hit policy")
                .cell("B4", "UNIQUE")
                .cell("A6", "Segment")
                .cell("B6", "Offer")
                .cell("C6", "Score")
                .cell("D6", "Reason")
                .cell("E6", "Row id")
                .cell("A7", "ENT")
                .cell("B7", "sso-addon")
                .cell("E7", "R-1")
                .read();
        assertThat(SheetFile.faults(reading))
                .containsExactly(
                        "UNKNOWN_LABEL @ Sheet1!A3 — 'Hit polcy' is not a label of the head block."
                                + " Did you mean 'Hit policy'?",
                        "WRONG_STAGE @ Sheet1!B2 — Table 'offers' belongs to stage APPLICABILITY, found 'PRICING'."
                                + " Correct the stage or the table.",
                        "WRONG_HIT_POLICY @ Sheet1!B4 — 'UNIQUE' is not a hit policy of 'offers'."
                                + " Allowed: COLLECT, FIRST.");
    }

    @Test
    void aTitleAboveTheTableIsOneFault() {
        assertThat(SheetFile.faults(headed(2).cell("A1", "Our offers").read()))
                .containsExactly("STRAY_ROW @ Sheet1!1:1 — Row 1 stands above the table and is no part of it."
                        + " Delete it if it is a title or a remark. Else correct it: a head block has 'Table', 'Stage',"
                        + " 'Hit policy' or 'Purpose' in column A and the value in column B; headings are words of the"
                        + " vocabulary.");
        assertThat(SheetFile.faults(headed(2)
                        .cell("A1", "Our offers")
                        .with(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1")))
                        .read()))
                .hasSize(1);
    }

    @Test
    void aTitleThatResemblesALabelIsOneFault() {
        for (String title : List.of("My policy", "Tables", "Stages")) {
            assertThat(SheetFile.faults(headed(3).cell("A1", title).read()))
                    .singleElement()
                    .asString()
                    .startsWith("STRAY_ROW @ Sheet1!1:1");
        }
        assertThat(SheetFile.faults(
                        headed(3).cell("A1", "Tables").cell("B1", "of 2026").read()))
                .containsExactly("UNKNOWN_LABEL @ Sheet1!A1 — 'Tables' is not a label of the head block."
                        + " Did you mean 'Table'?");
    }

    @Test
    void aCopyOfATestSheetIsToldHowItsNameEnds() {
        assertThat(SheetFile.faults(SheetFile.empty("usage_tests (2)")
                        .cell("A1", "Segment")
                        .cell("B1", "Offer")
                        .cell("C1", "Row id")
                        .cell("A2", "ENT")
                        .read()))
                .first()
                .asString()
                .contains("'usage_tests (2)' is not a known table. The name of a test sheet ends in _tests.");
    }

    @Test
    void aRemarkBesideTheHeadBlockIsOneFault() {
        assertThat(SheetFile.faults(headed(1).cell("A5", "see wiki").read()))
                .singleElement()
                .asString()
                .startsWith("STRAY_ROW @ Sheet1!5:5");
        assertThat(SheetFile.faults(
                        headed(1).cell("A5", "Owner").cell("B5", "growth").read()))
                .singleElement()
                .asString()
                .startsWith("STRAY_ROW @ Sheet1!5:5");
        assertThat(SheetFile.faults(headed(1).cell("D1", "see wiki").read()))
                .containsExactly("STRAY_CONTENT @ Sheet1!D1 — This cell is under no known column. Clear it.");
    }

    @Test
    void aMistypedLabelOfTheFirstRowIsOneFault() {
        for (String typed : List.of("Tabel", "Table:")) {
            assertThat(SheetFile.faults(headed(1).cell("A1", typed).read()))
                    .containsExactly("UNKNOWN_LABEL @ Sheet1!A1 — '" + typed
                            + "' is not a label of the head block. Did you mean 'Table'?");
        }
    }

    @Test
    void aMistypedMarkIsOneFault() {
        for (String typed : List.of("WEHN", "When:")) {
            assertThat(SheetFile.faults(headed(1).cell("A6", typed).read()))
                    .containsExactly("UNKNOWN_BAND @ Sheet1!A6 — '" + typed
                            + "' stands in the row of WHEN, THEN, META and is none of them. Did you mean 'WHEN'?"
                            + " Correct it, or clear the cell.");
        }
    }

    @Test
    void aWordAmongTheMarksIsOneFault() {
        for (String typed : List.of("NOTES", "#", "Note")) {
            SheetFile file = headed(1).cell("I6", typed).cell("I7", "# ours").cell("I8", "ask Anna");
            assertThat(SheetFile.faults(file.read()))
                    .containsExactly("UNKNOWN_BAND @ Sheet1!I6 — '" + typed
                            + "' stands in the row of WHEN, THEN, META and is none of them."
                            + " Correct it, or clear the cell.");
            assertThat(SheetFile.faults(file.cell("I6", null).read())).isEmpty();
        }
        assertThat(SheetFile.faults(headed(1).cell("C6", "RESULTS").read()))
                .singleElement()
                .asString()
                .startsWith("UNKNOWN_BAND @ Sheet1!C6");
    }

    @Test
    void aSheetThatIsNoTableIsOneFault() {
        assertThat(SheetFile.faults(SheetFile.empty("Notes")
                        .cell("A1", "What we said in May")
                        .cell("A2", "Ask Anna")
                        .cell("B3", "and Ben")
                        .read()))
                .singleElement()
                .asString()
                .startsWith("UNKNOWN_TABLE @ Notes — 'Notes' is not a known table.");
        assertThat(SheetFile.faults(SheetFile.empty("Offers")
                        .cell("A1", "Zeile")
                        .cell("B1", "Angebot")
                        .cell("A2", "R-1")
                        .cell("B2", "sso-addon")
                        .read()))
                .singleElement()
                .asString()
                .startsWith("STRAY_ROW @ Offers!1:1");
    }

    @Test
    void anOutcomeUnderTheWrongMarkIsNamedWithItsCell() {
        assertThat(SheetFile.faults(
                        headed(1).cell("C6", null).cell("D6", "THEN").read()))
                .containsExactly("UNKNOWN_COLUMN @ Sheet1!C7 — 'Offer' cannot be used here: it is an outcome, not a"
                        + " condition. Move it under THEN. Start the name with # for a private note column.");
    }

    /** The example table under its head block and marks, the first of them in a row of the sheet. */
    private static SheetFile headed(int row) {
        SheetFile file = SheetFile.empty("Sheet1");
        file.cell("A" + row, "Table").cell("B" + row, "offers");
        file.cell("A" + (row + 1), "Stage").cell("B" + (row + 1), "APPLICABILITY");
        file.cell("A" + (row + 2), "Hit policy").cell("B" + (row + 2), "FIRST");
        file.cell("A" + (row + 3), "Purpose").cell("B" + (row + 3), "Says why");
        file.cell("A" + (row + 5), "WHEN").cell("C" + (row + 5), "THEN").cell("F" + (row + 5), "META");
        List<String> headings = List.of("Segment", "Region", "Offer", "Score", "Reason", "Row id", "Enabled", "Note");
        List<String> cells = List.of("ENT", "EU", "sso-addon", "12", "Because", "R-1", "yes", "");
        for (int column = 0; column < headings.size(); column++) {
            file.cell(CellRefs.of(column, row + 6), headings.get(column));
            file.cell(CellRefs.of(column, row + 7), cells.get(column));
        }
        return file;
    }

    @Test
    void aNeedTableOfTheAuthorsOwnNeedsNoSchema() {
        SheetFile file = SheetFile.empty("Partners")
                .cell("A1", "Table")
                .cell("B1", "partner_push")
                .cell("A2", "Stage")
                .cell("B2", "APPLICABILITY")
                .cell("A4", "Region")
                .cell("B4", "Offer")
                .cell("C4", "Row id")
                .cell("A5", "EU")
                .cell("B5", "sso-addon")
                .cell("C5", "P-1");
        assertThat(only(file.bytes()).key()).isEqualTo("partner_push");
        assertThat(SheetFile.faults(file.cell("B5", null).read()))
                .containsExactly("REQUIRED @ Partners!B5 — 'Offer' must be filled.");
    }

    @Test
    void testSheetsAreReadAndListsAreSkipped() {
        Reading reading = SheetFile.offers()
                .sheet("_tests")
                .cell("A1", "Name")
                .cell("B1", "As of")
                .cell("C1", "Table")
                .cell("D1", "Rows hit")
                .cell("A2", "golden")
                .cell("C2", "offers")
                .cell("D2", "R-1")
                .sheet("Lists")
                .cell("A1", "offers")
                .cell("A2", "whatever")
                .read();
        assertThat(SheetFile.faults(reading)).isEmpty();
        assertThat(reading.tests())
                .singleElement()
                .satisfies(test -> assertThat(test.scenarios()).hasSize(1));
    }

    private static String inline(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String cells(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append(inline(text));
        }
        return cells.toString();
    }

    private static DecisionTable only(byte[] file) {
        Reading reading = SheetFile.read(file);
        assertThat(SheetFile.faults(reading)).isEmpty();
        return reading.tables().get(0);
    }
}
