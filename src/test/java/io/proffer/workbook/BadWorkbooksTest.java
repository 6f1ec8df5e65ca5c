package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Files that are refused as a whole, and sheets whose shape is wrong. */
class BadWorkbooksTest {

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], "FILE_EMPTY @ file — The file is empty (0 bytes).");
    }

    @Test
    void aRenamedCsvIsRefused() {
        assertRefused(
                "Segment,Offer\nENT,sso-addon\n".getBytes(StandardCharsets.UTF_8),
                "NOT_XLSX @ file — This is not an .xlsx workbook (it starts like a text or other file).");
    }

    @Test
    void anOldWorkbookIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            old.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "Workbook");
            old.writeFilesystem(bytes);
        }
        assertRefused(bytes.toByteArray(), "OLD_OR_ENCRYPTED @ file — This is an old .xls or a password-protected");
    }

    @Test
    void aTruncatedUploadIsDamaged() {
        byte[] whole = SheetFile.offers().bytes();
        assertRefused(
                Arrays.copyOf(whole, whole.length / 2), "DAMAGED @ file — The file is damaged and cannot be read (");
    }

    @Test
    void aLargeFileIsTooBig() {
        assertRefused(new byte[6 * 1024 * 1024], "FILE_TOO_BIG @ file — The file is 6 MB; the limit is 5 MB.");
    }

    @Test
    void theSizeOfALargeFileIsThatOfTheWhole() {
        byte[] first = new byte[Limits.FILE_BYTES + 1];
        WorkbookReader reader = new WorkbookReader(ExampleTable.vocabulary());

        assertThat(SheetFile.faults(reader.read("x.xlsx", first, 10 * 1024 * 1024)))
                .containsExactly("FILE_TOO_BIG @ file — The file is 10 MB; the limit is 5 MB."
                        + " Split it or delete what is not a table.");
        assertThat(SheetFile.faults(reader.read("x.xlsx", first, 9_900_000)).get(0))
                .contains("The file is 9.5 MB;");
        assertThat(SheetFile.faults(reader.read("x.xlsx", first)).get(0)).contains("The file is more than 5 MB;");
    }

    @Test
    void macrosAreRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .put("xl/vbaProject.bin", new byte[100])
                .bytes();
        assertRefused(file, "MACROS @ file — The workbook contains macros. Save it as 'Excel Workbook (.xlsx)'");
    }

    @Test
    void macroContentTypesAreRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .edit(
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
                .bytes();
        assertRefused(file, "MACROS @ file — ");
    }

    @Test
    void aTypeThatNoPartHasIsNoMacro() {
        assertThat(SheetFile.faults(SheetFile.read(withBinaryType("").bytes()))).isEmpty();
        assertRefused(
                withBinaryType("").put("xl/x.BIN", new byte[1]).bytes(),
                "NOT_XLSX @ file — This is a binary workbook (.xlsb). Save it as 'Excel Workbook (.xlsx)'.");
        String project = "<Default Extension='Bin' ContentType='application/vnd.ms-office.vbaProject'/>";
        assertThat(SheetFile.faults(SheetFile.read(withBinaryType(project).bytes())))
                .isEmpty();
        assertRefused(
                Parts.of(SheetFile.offers().bytes())
                        .edit("[Content_Types].xml", xml -> xml.replace("</Types>", project + "</Types>"))
                        .put("xl/x.bin", new byte[1])
                        .bytes(),
                "MACROS @ file — ");
    }

    /** As SheetJS writes every workbook. */
    private static Parts withBinaryType(String more) {
        String binary = "<Default Extension=\"bin\""
                + " ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>";
        return Parts.of(SheetFile.offers().bytes())
                .edit("[Content_Types].xml", xml -> xml.replace("</Types>", binary + more + "</Types>"));
    }

    @Test
    void aStrictWorkbookIsRefused() {
        Parts parts = Parts.of(SheetFile.offers().bytes());
        for (String part : List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels")) {
            parts.edit(
                    part,
                    xml -> xml.replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                            .replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        }
        assertRefused(
                parts.bytes(),
                "STRICT_XLSX @ file — This is a Strict Open XML workbook. Save it as 'Excel Workbook (.xlsx)'.");
    }

    @Test
    void anExternalEntityInSharedStringsIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .put(
                        "xl/sharedStrings.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM "
                                + "\"file:///etc/passwd\">]><sst xmlns=\"m\"><si><t>&x;</t></si></sst>")
                .bytes();
        assertRefused(
                file, "XML_DTD @ file — The file contains an XML DOCTYPE/entity in sharedStrings.xml, which Excel");
    }

    @Test
    void anExternalParameterEntityInASheetIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .edit(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace(
                                "?>",
                                "?><!DOCTYPE worksheet [<!ENTITY % x SYSTEM " + "\"http://127.0.0.1:9/x.dtd\"> %x;]>"))
                .bytes();
        assertRefused(file, "XML_DTD @ file — The file contains an XML DOCTYPE/entity in sheet1.xml");
    }

    @Test
    void aDoctypeInUtf16IsRefusedToo() {
        String xml = "<!DOCTYPE sst [<!ENTITY x \"y\">]><sst xmlns=\"m\"/>";
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] file = Parts.of(SheetFile.offers().bytes())
                    .put("xl/sharedStrings.xml", xml.getBytes(charset))
                    .bytes();
            assertRefused(file, "XML_DTD @ file — ");
        }
    }

    @Test
    void anEncodingThatHidesMarkupIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .put("xl/sharedStrings.xml", "<?xml version='1.0' encoding='UTF-7'?><sst>+ADwAIQ-DOCTYPE</sst>")
                .bytes();
        assertRefused(file, "DAMAGED @ file — ");
    }

    @Test
    void aBillionLaughsAreRefused() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><sst><si><t>&a29;</t></si></sst>");
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .put("xl/sharedStrings.xml", xml.toString())
                .bytes();
        assertRefused(file, "XML_DTD @ file — The file contains an XML DOCTYPE/entity in sharedStrings.xml");
    }

    @Test
    void aZipBombIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .put("xl/media/image1.png", new byte[200 * 1024 * 1024])
                .bytes();
        assertThat(file.length).isLessThan(300 * 1024);
        assertRefused(
                file,
                "ZIP_BOMB @ file — The file unpacks to far more data than its size allows (possible zip bomb)."
                        + " A damaged workbook looks like that, too: open it in Excel and save it again.");
    }

    @Test
    void aLonelyCellInTheLastRowIsTooFar() {
        assertRefused(
                SheetFile.empty("d").cell("XFD1048576", "x").bytes(),
                "TOO_MANY_ROWS @ d!XFD1048576 — Content found in row 1048576; the limit is 20000 rows.");
    }

    @Test
    void aMillionRowsAreTooBig() throws IOException {
        byte[] file = rows(1_048_576, 8);
        assertThat(file.length).isGreaterThan(Limits.FILE_BYTES);
        assertRefused(file, "FILE_TOO_BIG @ file — The file is ");
    }

    @Test
    void manyRowsInASmallFileAreTooMany() throws IOException {
        byte[] file = rows(300_000, 1);
        assertThat(file.length).isLessThan(Limits.FILE_BYTES);
        assertRefused(file, "TOO_MANY_ROWS @ Sheet0!A20001 — Content found in row 20001; the limit is 20000 rows.");
    }

    private static byte[] rows(int rows, int columns) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet();
            for (int i = 0; i < rows; i++) {
                var row = sheet.createRow(i);
                for (int column = 0; column < columns; column++) {
                    row.createCell(column).setCellValue(i * 31L % 1000003L);
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aHiddenSheetIsRefused() {
        for (SheetVisibility visibility : List.of(SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN)) {
            Reading reading = SheetFile.offers()
                    .withBook(book -> {
                        book.createSheet("_tests Secret");
                        book.setSheetVisibility(1, visibility);
                    })
                    .read();
            assertThat(SheetFile.faults(reading))
                    .containsExactly("HIDDEN_SHEET @ file — The workbook has a hidden sheet ('_tests Secret')."
                            + " Unhide or delete it: what is approved must be visible.");
        }
    }

    @Test
    void aHiddenRuleRowIsRefused() {
        assertFaults(
                SheetFile.offers().with(sheet -> sheet.getRow(1).setZeroHeight(true)),
                "HIDDEN_ROW @ Offers!2:2 — Row 2 is hidden. Unhide it (or clear the filter): what is approved must be"
                        + " visible.");
    }

    @Test
    void aHiddenColumnIsRefusedOnce() {
        assertFaults(
                SheetFile.offers()
                        .with(sheet -> sheet.setColumnHidden(2, true))
                        .cell("C2", "EU")
                        .cell("C3", "EU"),
                "HIDDEN_COLUMN @ Offers!C:C — Column C is hidden. Unhide it: what is approved must be visible.");
    }

    @Test
    void hiddenRowsAndColumnsWithoutContentHarmNobody() {
        assertFaults(SheetFile.offers()
                .with(sheet -> sheet.setColumnHidden(40, true))
                .with(sheet -> sheet.createRow(60).setZeroHeight(true)));
    }

    @Test
    void mergedDataCellsAreRefused() {
        assertFaults(
                SheetFile.offers().with(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("B2:B3"))),
                "MERGED_CELLS @ Offers!B2:B3 — Merged cells are not allowed in the table. Unmerge and fill every cell.");
    }

    @Test
    void aLinkToAnotherWorkbookIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .put("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                .bytes();
        assertRefused(
                file,
                "EXTERNAL_LINK @ file — The workbook links to another workbook. Data > Edit Links > Break Link, then save.");
    }

    @Test
    void aClickableAddressHarmsNobody() {
        assertFaults(SheetFile.offers().withBook(book -> {
            var link = book.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
            link.setAddress("mailto:anna@example.com");
            book.getSheetAt(0).getRow(1).getCell(14).setHyperlink(link);
        }));
    }

    @Test
    void aTypoInAColumnNameIsNamed() {
        assertFaults(
                SheetFile.offers().cell("B1", "Segmnt"),
                "UNKNOWN_COLUMN @ Offers!B1 — 'Segmnt' is not a known column. Did you mean 'Segment'?"
                        + " Start the name with # for a private note column.",
                "STRAY_CONTENT @ Offers!B2 — This cell is under no known column. Clear it, or give the column a"
                        + " heading.");
    }

    @Test
    void aDuplicateColumnIsRefused() {
        assertFaults(
                SheetFile.offers().cell("C1", "Segment"),
                "DUPLICATE_COLUMN @ Offers!C1 — Column 'Segment' is already in Offers!B1. Delete one of them.");
    }

    @Test
    void aMissingRequiredColumnIsNamed() {
        assertFaults(
                SheetFile.offers().cell("I1", null).cell("I2", null).cell("I3", null),
                "MISSING_COLUMN @ Offers!1:1 — The required column 'Offer' is missing.");
    }

    @Test
    void spacesAndCaseOfHeadingsDoNotMatter() {
        assertFaults(SheetFile.offers().cell("B1", "\u00A0sEGMENT\u00A0 ").cell("H1", "has\u00A0sso"));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        Reading reading = SheetFile.empty("Offers")
                .cell("A1", "Reason")
                .cell("B1", "Offer")
                .cell("C1", "Score")
                .cell("D1", "Row id")
                .cell("E1", "Segment")
                .cell("A2", "Why not")
                .cell("B2", "sso-addon")
                .cell("D2", "R-1")
                .cell("E2", "not ENT")
                .cell("A3", "Because")
                .cell("B3", "annual-plan")
                .cell("D3", "R-2")
                .cell("E3", "ENT")
                .read();
        assertThat(SheetFile.faults(reading)).isEmpty();
        assertThat(reading.tables().get(0).rows()).hasSize(2);
    }

    @Test
    void anEmptySheetIsRefused() {
        assertFaults(
                SheetFile.empty("x"), "SHEET_EMPTY @ x — The sheet is empty. Fill in a table or delete the sheet.");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        SheetFile file = SheetFile.offers();
        assertFaults(
                file.with(sheet -> sheet.removeRow(sheet.getRow(2))).with(sheet -> sheet.removeRow(sheet.getRow(1))),
                "NO_ROWS @ Offers — The table has a header but no rule rows. Add at least one.");
    }

    @Test
    void aRowWithoutAnyConditionIsRefused() {
        assertFaults(
                SheetFile.offers()
                        .cell("B2", null)
                        .cell("D2", null)
                        .cell("E2", null)
                        .cell("H2", null),
                "MATCHES_EVERYONE @ Offers!2 — Row 2 has no condition and would match every account."
                        + " Write 'any' in one condition cell if this is meant.");
        assertFaults(SheetFile.offers()
                .cell("B2", "any")
                .cell("D2", null)
                .cell("E2", null)
                .cell("H2", null));
    }

    @Test
    void aStrayCellIsNamed() {
        assertFaults(
                SheetFile.offers().cell("U2", "?"),
                "STRAY_CONTENT @ Offers!U2 — This cell is under no known column. Clear it, or give the column a"
                        + " heading.");
    }

    @Test
    void rowIdsAreRequiredAndUnique() {
        assertFaults(
                SheetFile.offers().cell("A2", null),
                "MISSING_ROW_ID @ Offers!A2 — Row 2 has no row id. Give it one that no other row of the table has.");
        assertFaults(
                SheetFile.offers().cell("A3", "r-1"),
                "DUPLICATE_ROW_ID @ Offers!A3 — Row id 'r-1' is already used in Offers!A2. Give each row its own.");
    }

    @Test
    void allFaultsAreCountedAndTheFirstOnesListed() {
        SheetFile file = SheetFile.offers();
        for (int row = 6; row < 256; row++) {
            file.cell("A" + row, "X-" + row).cell("B" + row, "??");
        }
        Reading reading = file.read();
        assertThat(reading.tables()).isEmpty();
        assertThat(reading.faultCount()).isEqualTo(500);
        assertThat(SheetFile.faults(reading))
                .hasSize(200)
                .startsWith(
                        "UNKNOWN_VALUE @ Offers!B6 — '??' is not a value of 'Segment'. Allowed: ENT, MID, SMB.",
                        "REQUIRED @ Offers!I6 — 'Offer' must be filled.");
    }

    @Test
    void anUnknownTableIsNamed() {
        assertThat(SheetFile.faults(SheetFile.empty("Ofers")
                        .cell("A1", "Row id")
                        .cell("B1", "Offer")
                        .read()))
                .singleElement()
                .asString()
                .startsWith("UNKNOWN_TABLE @ Ofers — 'Ofers' is not a known table. Did you mean 'offers'?");
        assertThat(SheetFile.faults(SheetFile.empty("My Need!")
                        .cell("A1", "Row id")
                        .cell("B1", "Offer")
                        .read()))
                .singleElement()
                .asString()
                .contains("A name begins with a letter from a to z");
    }

    @Test
    void aSheetThatIsNoTableIsToBeDeleted() {
        assertThat(SheetFile.faults(SheetFile.offers()
                        .sheet("Notes")
                        .cell("A1", "Ask Anna.")
                        .read()))
                .singleElement()
                .asString()
                .startsWith("UNKNOWN_TABLE @ Notes — 'Notes' is not a known table. If it is none, delete the sheet;"
                        + " notes may stand in a column whose heading begins with #.");
    }

    @Test
    void oneTableInTwoSheetsIsRefused() {
        SheetFile file =
                SheetFile.offers().sheet("offers 2").cell("A1", "Table").cell("B1", "offers");
        file.cell("A3", "Row id")
                .cell("B3", "Segment")
                .cell("C3", "Offer")
                .cell("D3", "Score")
                .cell("E3", "Reason");
        file.cell("A4", "1").cell("B4", "any").cell("C4", "sso-addon");
        assertFaults(
                file, "DUPLICATE_TABLE @ offers 2 — Table 'offers' is already in sheet 'Offers'. Keep one of them.");
    }

    private static void assertFaults(SheetFile file, String... faults) {
        assertThat(SheetFile.faults(file.read())).containsExactly(faults);
    }

    private static void assertRefused(byte[] file, String start) {
        Reading reading = SheetFile.read(file);
        assertThat(reading.tables()).isEmpty();
        assertThat(SheetFile.faults(reading)).singleElement().asString().startsWith(start);
    }
}
