package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTablesTest {
    private static final String TABLE = """
            # Table: offers
            # Hit policy: FIRST
            # Purpose: Helps, not pushes
            # WHEN,,THEN,,,META
            Segment,ARR,Offer,Score,Reason,Row id
            "MID, SMB",>= 50000,sso-addon,12.5,"Says ""hello"",
            twice",R-1
            any,,annual-plan,,,R-2
            """;

    @Test
    void aTableIsReadWithItsHead() {
        Reading reading = read("anything.csv", TABLE, StandardCharsets.UTF_8);

        assertThat(SheetFile.faults(reading)).isEmpty();
        assertThat(reading.tables().get(0).purpose()).isEqualTo("Helps, not pushes");
        assertThat(reading.tables().get(0).hitPolicy().name()).isEqualTo("FIRST");
        Row row = reading.tables().get(0).rows().get(0);
        assertThat(row.conditions().get(0).text()).isEqualTo("MID, SMB");
        assertThat(row.code("reason")).contains("Says \"hello\",\ntwice");
        assertThat(row.number()).isEqualTo(6);
    }

    @Test
    void byteOrderMarksAndUtf16AreUnderstood() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(SheetFile.faults(read("x.csv", TABLE, charset))).isEmpty();
        }
        assertThat(SheetFile.faults(read("x.csv", '\uFEFF' + TABLE, StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(SheetFile.faults(read("x.csv", '\uFEFF' + TABLE, StandardCharsets.UTF_16LE)))
                .isEmpty();
    }

    @Test
    void semicolonsAndTabsSeparateToo() {
        String plain = "Row id;Segment;Offer;Score;Reason\nR-1;MID, SMB;sso-addon;1;x\n";
        assertThat(SheetFile.faults(read("Offers.csv", plain, StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(SheetFile.faults(read("offers.CSV", plain.replace(';', '\t'), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void aLineThatDeclaresTheSeparatorIsNoRow() {
        String plain = "sep=;\r\nRow id;Segment;Offer;Score;Reason\r\nR-1;MID, SMB;sso-addon;1;x\r\n";
        Reading reading = read("Offers.csv", plain, StandardCharsets.UTF_8);
        assertThat(SheetFile.faults(reading)).isEmpty();
        assertThat(reading.tables().get(0).rows().get(0).number()).isEqualTo(2);
    }

    @Test
    void theFileNameNamesTheTableAndNothingElse() {
        String plain = "Row id,Segment,Offer,Score,Reason\nR-1,ENT,sso-addon,1,x\n";
        Reading reading = read("../../OFFERS.csv", plain, StandardCharsets.UTF_8);
        assertThat(SheetFile.faults(reading)).isEmpty();
        assertThat(reading.tables().get(0).sheet()).isEqualTo("OFFERS");
    }

    @Test
    void cellFaultsNameTheirPlace() {
        assertThat(SheetFile.faults(read("x.csv", TABLE.replace("R-2", "r-1"), StandardCharsets.UTF_8)))
                .containsExactly(
                        "DUPLICATE_ROW_ID @ x!F7 — Row id 'r-1' is already used in x!F6. Give each row its own.");
    }

    @Test
    void aTitleLineAndAMistypedMarkAreOneFaultEach() {
        assertThat(SheetFile.faults(read("x.csv", "Our offers,,,,,\n" + TABLE, StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("STRAY_ROW @ x!1:1 — Row 1 stands above the table");
        assertThat(SheetFile.faults(read("x.csv", TABLE.replace("# WHEN", "# WEHN"), StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("UNKNOWN_BAND @ x!A4 — '# WEHN'")
                .contains("Did you mean 'WHEN'?");
    }

    @Test
    void anUnbalancedQuoteIsNamed() {
        assertRefused(TABLE.replace("any,", "\"any,"), "UNBALANCED_QUOTE @ x!7 — A quotation mark in row 7 ");
    }

    @Test
    void aNulByteIsNoText() {
        assertRefused(TABLE.replace("any", "a\0y"), "NOT_CSV @ file — This is not a CSV file");
    }

    @Test
    void aWorkbookNamedCsvIsNoText() {
        Reading reading = new WorkbookReader(ExampleTable.vocabulary())
                .read("x.csv", SheetFile.offers().bytes());
        assertThat(SheetFile.faults(reading)).singleElement().asString().matches("NOT_(CSV|UTF8) @ file — .*");
    }

    @Test
    void anotherEncodingIsNamed() {
        Reading reading = read("x.csv", TABLE.replace("hello", "h\u00E9llo"), StandardCharsets.ISO_8859_1);
        assertThat(SheetFile.faults(reading)).singleElement().asString().startsWith("NOT_UTF8 @ file — ");
    }

    @Test
    void oneEnormousLineIsRefused() {
        assertRefused("x".repeat(10 * 1024 * 1024), "FILE_TOO_BIG @ file — The file is 10 MB; the limit is 5 MB.");
        assertRefused("x,".repeat(2_000_000), "TOO_MANY_COLUMNS @ x!GS1 — ");
        assertThat(read("x.csv", "x".repeat(4_000_000), StandardCharsets.UTF_8).isAccepted())
                .isFalse();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("", "FILE_EMPTY @ file — ");
        assertRefused("\n\n", "SHEET_EMPTY @ x — ");
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        String formula = TABLE.replace("\"Says \"\"hello\"\",\ntwice\"", "\"'=HYPERLINK(A1)\"");
        Reading reading = read("x.csv", formula, StandardCharsets.UTF_8);
        assertThat(reading.tables().get(0).rows().get(0).code("reason")).contains("=HYPERLINK(A1)");
        assertThat(WorkbookWriter.csv(reading.tables().get(0))).contains(",'=HYPERLINK(A1),");
    }

    @Test
    void aWorkbookUnderTheNameOfACsvFileIsCalledOne() throws IOException {
        byte[] workbook = Files.readAllBytes(Path.of("decision-tables/usage.xlsx"));
        Reading reading = new WorkbookReader(ExampleTable.vocabulary()).read("usage.csv", workbook);

        assertThat(SheetFile.faults(reading))
                .singleElement()
                .asString()
                .isEqualTo("NOT_CSV @ file — This is a workbook, not a CSV file. Let its name end in '.xlsx'.");
    }

    private static void assertRefused(String text, String start) {
        assertThat(SheetFile.faults(read("x.csv", text, StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith(start);
    }

    private static Reading read(String name, String text, Charset charset) {
        return new WorkbookReader(ExampleTable.vocabulary()).read(name, text.getBytes(charset));
    }
}
