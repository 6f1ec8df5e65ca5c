package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Single cells that are refused, each with the words its author gets. */
class BadCellsTest {
    private static final String ISO = "Use a real Excel date or 2026-03-31";

    private record Case(String ref, Object value, String fault) {}

    private static final Case[] CASES = {
        new Case(
                "B2",
                "ENTT",
                "UNKNOWN_VALUE @ Offers!B2 — 'ENTT' is not a value of 'Segment'."
                        + " Allowed: ENT, MID, SMB. Did you mean 'ENT'?"),
        new Case("B2", "\")", "UNKNOWN_VALUE @ Offers!B2 — '\")' is not a value of 'Segment'. Allowed: ENT, MID, SMB."),
        new Case(
                "B2",
                "\u0415NT",
                "UNKNOWN_VALUE @ Offers!B2 — '\u0415NT' for 'Segment' has letters of another alphabet"
                        + " that look like Latin ones. Allowed: ENT, MID, SMB. Did you mean 'ENT'?"),
        new Case("L2", "<b>now</b>", "MARKUP @ Offers!L2 — Reason is plain text; HTML is not allowed."),
        new Case("L2", "<script>alert(1)</script>", "MARKUP @ Offers!L2 — "),
        new Case("L2", "Dear {name}", "PLACEHOLDER @ Offers!L2 — '{name}' is not a known placeholder for 'Reason'."),
        new Case(
                "D2",
                "5OOOO",
                "NOT_A_NUMBER @ Offers!D2 — '5OOOO' is not a number for 'ARR'."
                        + " Examples: 50000   >= 50000   10..20"),
        new Case(
                "D2",
                "1.500,50",
                "AMBIGUOUS_NUMBER @ Offers!D2 — '1.500,50' could be read in two ways (comma or dot as"
                        + " decimal sign). Type the number without thousands separators: 1500.5"),
        new Case(
                "D2",
                "1,500",
                "AMBIGUOUS_NUMBER @ Offers!D2 — '1,500' could be read in two ways (comma or dot as"
                        + " decimal sign). Type the number without thousands separators: 1500"),
        new Case("D2", "50k", "NOT_A_NUMBER @ Offers!D2 — '50k': write the plain number, without currency or k/M."),
        new Case(
                "D2",
                "$50000",
                "NOT_A_NUMBER @ Offers!D2 — '$50000': write the plain number, without currency or k/M."),
        new Case("D2", "65%", "NOT_A_NUMBER @ Offers!D2 — '65%': write the plain number, without the %."),
        new Case(
                "C2",
                "EU\u00A0West",
                "UNKNOWN_VALUE @ Offers!C2 — 'EU\u00A0West' for 'Region' holds a no-break space where a plain space"
                        + " belongs. Type it again with plain spaces."),
        new Case(
                "C2",
                "EU\u2009West",
                "UNKNOWN_VALUE @ Offers!C2 — 'EU\u2009West' for 'Region' holds an odd space (U+2009) where a plain"),
        new Case(
                "C2",
                "EU (West)",
                "UNKNOWN_VALUE @ Offers!C2 — 'EU (West)' is not a code for 'Region'. A code has letters, digits,"
                        + " single dots, plain spaces and _ - : / + * & # % @ only, at most 80."),
        new Case(
                "D2",
                LocalDate.of(2026, 12, 10),
                "NOT_A_NUMBER @ Offers!D2 — 'ARR' needs a number, found the date"
                        + " 2026-12-10: Excel turns entries such as 10-12 into dates."),
        new Case("J2", 0.1234567, "TOO_PRECISE @ Offers!J2 — 'Score' has at most 6 decimals, found 0.1234567."),
        new Case("D2", 1e300, "OUT_OF_RANGE @ Offers!D2 — 'ARR' is too large: 1E+300."),
        new Case("E2", 10.5, "WHOLE_NUMBER @ Offers!E2 — 'Seats' needs a whole number, found 10.5."),
        new Case("E2", -3, "OUT_OF_RANGE @ Offers!E2 — 'Seats' must be between 0 and 1000000, found -3."),
        new Case("E2", "200..10", "RANGE_CROSSED @ Offers!E2 — The range 200..10 runs backwards."),
        new Case("E2", "< 0", "RANGE_EMPTY @ Offers!E2 — No value can meet '< 0'."),
        new Case("E2", "> 1000000", "RANGE_EMPTY @ Offers!E2 — No value can meet '> 1000000'."),
        new Case(
                "E2",
                "80..",
                "NOT_A_RANGE @ Offers!E2 — The range '80..' has only one end. Write >= 80, or both ends."),
        new Case(
                "E2",
                "..80",
                "NOT_A_RANGE @ Offers!E2 — The range '..80' has only one end. Write <= 80, or both ends."),
        new Case("E2", "(5..6)", "RANGE_EMPTY @ Offers!E2 — No value can meet '(5..6)'."),
        new Case("K2", 95, "OUT_OF_RANGE @ Offers!K2 — 'Discount %' must be between 0 % and 40 %, found 95 %."),
        new Case("D2", true, "WRONG_TYPE @ Offers!D2 — 'ARR' needs a number, found TRUE/FALSE."),
        new Case("H2", "maybe", "WRONG_TYPE @ Offers!H2 — 'Has SSO' needs yes or no, found 'maybe'."),
        new Case(
                "M2",
                "03/04/2026",
                "NOT_A_DATE @ Offers!M2 — '03/04/2026' is text, not a date. " + ISO
                        + " (03/04/2026 could be March or April)."),
        new Case("M2", "2026-02-30", "NOT_A_DATE @ Offers!M2 — '2026-02-30' is not a real date."),
        new Case("M2", 46000, "NOT_A_DATE @ Offers!M2 — 'Valid from' needs a date, found the plain number 46000."),
        new Case("M2", "2027-01-01", "VALIDITY_CROSSED @ Offers!2 — Row 2: 'valid to' is before 'valid from'."),
        new Case("I2", null, "REQUIRED @ Offers!I2 — 'Offer' must be filled."),
        new Case(
                "I2",
                "sso-adon",
                "UNKNOWN_VALUE @ Offers!I2 — 'sso-adon' is not a value of 'Offer'."
                        + " Allowed: premium-support, sso-addon, annual-plan. Did you mean 'sso-addon'?"),
        new Case("L2", "x".repeat(2001), "TEXT_TOO_LONG @ Offers!L2 — The text is longer than 2000 characters."),
        new Case(
                "L2",
                "abc\u202Etxt.exe",
                "HIDDEN_CHARACTER @ Offers!L2 — The cell holds an invisible or"
                        + " direction-changing character (U+202E)."),
        new Case("B2", "EN\u200BT", "HIDDEN_CHARACTER @ Offers!B2 — "),
        new Case("L2", "bell\u0007", "HIDDEN_CHARACTER @ Offers!L2 — The cell holds a control character (U+0007)."),
    };

    @TestFactory
    Stream<DynamicTest> aBadCellIsRefusedInWords() {
        return Stream.of(CASES)
                .map(bad -> DynamicTest.dynamicTest(bad.fault(), () -> {
                    Object stored =
                            bad.value() instanceof String text ? text.replace("\u0007", "_x0007_") : bad.value();
                    Reading reading = SheetFile.offers().cell(bad.ref(), stored).read();
                    assertThat(reading.faultCount()).isEqualTo(1);
                    assertThat(SheetFile.faults(reading))
                            .singleElement()
                            .asString()
                            .startsWith(bad.fault());
                    assertThat(reading.tables()).isEmpty();
                }));
    }

    @Test
    void anErrorCellIsRefused() {
        SheetFile file = SheetFile.offers();
        file.at("D2").setCellErrorValue(FormulaError.DIV0.getCode());
        assertThat(SheetFile.faults(file.read()))
                .containsExactly("CELL_ERROR @ Offers!D2 — The cell shows the Excel error #DIV/0!."
                        + " Correct or clear the cell.");
    }

    @Test
    void aFormulaWithoutASavedResultIsRefused() {
        SheetFile file = SheetFile.offers();
        file.at("J2").setBlank();
        file.at("J2").setCellFormula("1+1");
        byte[] unsaved = Parts.of(file.bytes())
                .edit("xl/worksheets/sheet1.xml", xml -> xml.replaceAll("<f>1\\+1</f><v>[^<]*</v>", "<f>1+1</f>"))
                .bytes();
        assertThat(SheetFile.faults(SheetFile.read(unsaved)))
                .containsExactly("FORMULA_NO_VALUE @ Offers!J2 — The formula has no saved result."
                        + " Open in Excel, let it calculate, save.");
    }

    @Test
    void aFormulaThatReachesOutsideIsRefused() {
        byte[] file = Parts.of(SheetFile.offers().bytes())
                .edit(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst(
                                "<c r=\"B2\" t=\"s\"><v>\\d+</v></c>",
                                "<c r=\"B2\" t=\"str\"><f>WEBSERVICE(\"http://169.254.169.254/\")</f><v>ENT</v></c>"))
                .bytes();
        assertThat(SheetFile.faults(SheetFile.read(file)))
                .containsExactly(
                        "FORMULA_NOT_ALLOWED @ Offers!B2 — This formula changes by itself or reaches outside the"
                                + " sheet. Copy, then Paste Special > Values.");
    }

    @Test
    void everyCellOfAnArrayFormulaShowsIt() {
        SheetFile file = SheetFile.offers();
        file.with(sheet -> sheet.setArrayFormula("6*{1,2}", CellRangeAddress.valueOf("I2:J3")));
        file.cell("I2", "sso-addon").cell("J2", 42).cell("I3", "annual-plan").cell("J3", 43);

        Reading reading = file.read();

        assertThat(SheetFile.faults(reading)).isEmpty();
        assertThat(reading.formulas())
                .extracting(FormulaNotice::ref, FormulaNotice::formula, FormulaNotice::value)
                .containsExactly(
                        tuple("I2", "=6*{1,2}", "sso-addon"),
                        tuple("J2", "=6*{1,2}", "42"),
                        tuple("I3", "=6*{1,2}", "annual-plan"),
                        tuple("J3", "=6*{1,2}", "43"));
    }

    @Test
    void theSavedValueOfAFormulaIsUsedAndShown() {
        SheetFile file = SheetFile.offers();
        file.at("J2").setCellFormula("6*7");
        file.at("J2").setCellValue(42);
        Reading reading = file.read();
        assertThat(SheetFile.faults(reading)).isEmpty();
        assertThat(reading.tables().get(0).rows().get(0).integer("score", 0)).isEqualTo(42);
        assertThat(reading.formulas())
                .extracting(FormulaNotice::toString)
                .containsExactly("FORMULA @ Offers!J2 — The saved value 42 of =6*7 is used.");
    }

    @Test
    void theDisplayFormatOfANumberIsIgnored() {
        SheetFile file = SheetFile.offers().cell("D2", 1_500_000);
        file.withBook(book -> {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("0.0,,\" is cheap\""));
            file.at("D2").setCellStyle(style);
        });
        Reading reading = file.read();
        assertThat(reading.tables().get(0).rows().get(0).conditions().get(2).text())
                .isEqualTo("1500000");
    }
}
