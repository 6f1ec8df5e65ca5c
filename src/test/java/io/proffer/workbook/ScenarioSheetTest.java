package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Vocabulary;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.scenarios.Expectation;
import io.proffer.scenarios.Given;
import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.ScenarioSheet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Test sheets are read as typed scenarios, and what is wrong with them is said with its cell. */
class ScenarioSheetTest {
    private static final Vocabulary SHIPPED = ShippedRulebook.get().vocabulary();
    private static final List<String> HEADINGS = List.of(
            "Name",
            "Account",
            "As of",
            "Utilization %",
            "Objective",
            "Burst",
            "Offer",
            "Table",
            "Rows hit",
            "Offer",
            "Verdict",
            "Reason",
            "Recurring a year",
            "Unit amount",
            "Discount %",
            "Enabled",
            "Note");

    @Test
    void aRowOfATableIsExpected() {
        Scenario scenario = only(sheet().cell("A3", "near the limit")
                .cell("B3", "acct_robo")
                .cell("C3", LocalDate.of(2026, 3, 2))
                .cell("D3", 88)
                .cell("E3", "SCALE_TEAM, CUT_COST")
                .cell("F3", "unknown")
                .cell("G3", "UPG_BUSINESS")
                .cell("H3", "usage_soft_push")
                .cell("I3", "USE-020, USE-030"));

        assertThat(scenario.account().value()).isEqualTo("acct_robo");
        assertThat(scenario.asOf().value()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(scenario.given())
                .extracting(Given::value)
                .containsExactly(new BigDecimal("88"), List.of("SCALE_TEAM", "CUT_COST"), null, "UPG_BUSINESS");
        Expectation.RowsHit expected = (Expectation.RowsHit) scenario.expected();
        assertThat(expected.rows().value()).containsExactly("USE-020", "USE-030");
        assertThat(expected.rows().cell()).hasToString("usage_tests!I3");
    }

    @Test
    void theEndOfAnOfferIsExpected() {
        Scenario scenario = only(sheet().cell("A3", "the whole decision")
                .cell("C3", "2026-04-01T17:30:00Z")
                .cell("E3", "none")
                .cell("J3", "UPG_BUSINESS")
                .cell("K3", "SELECTED")
                .cell("L3", "SECURITY_GATE")
                .cell("M3", 27565.2)
                .cell("P3", "no"));

        assertThat(scenario.asOf().value()).isEqualTo(Instant.parse("2026-04-01T17:30:00Z"));
        assertThat(scenario.given()).extracting(Given::value).containsExactly(List.of());
        assertThat(scenario.enabled()).isFalse();
        assertThat(Scenarios.content(List.of(new ScenarioSheet("f", "s", List.of(), List.of(scenario)))))
                .last()
                .asString()
                .contains("UPG_BUSINESS SELECTED SECURITY_GATE [RECURRING_YEAR=27565.2]");
    }

    @Test
    void noneMeansThatNoRowMayAnswer() {
        Scenario scenario =
                only(sheet().cell("A3", "quiet").cell("H3", "usage_soft_push").cell("I3", "none"));

        assertThat(((Expectation.RowsHit) scenario.expected()).rows().value()).isEmpty();
    }

    @Test
    void everyFaultIsReportedAtOnceWithItsCell() {
        SheetFile file = sheet().cell("A3", "wrong fact")
                .cell("D3", "a lot")
                .cell("H3", "usage_soft_push")
                .cell("I3", "USE-010")
                .cell("A4", "wrong codes")
                .cell("E4", "SCALE_TAEM")
                .cell("J4", "UPG_BUSINES")
                .cell("K4", "SELECTD")
                .cell("A5", "says nothing")
                .cell("A6", "says too much")
                .cell("H6", "usage_soft_push")
                .cell("I6", "none")
                .cell("J6", "UPG_BUSINESS")
                .cell("A7", "half")
                .cell("H7", "usage_soft_push")
                .cell("A8", "what of it")
                .cell("J8", "UPG_BUSINESS")
                .cell("A9", "which")
                .cell("K9", "SELECTED")
                .cell("J10", "UPG_BUSINESS")
                .cell("K10", "SELECTED")
                .cell("A11", "Twice")
                .cell("H11", "usage_soft_push")
                .cell("I11", "none")
                .cell("A12", "twice")
                .cell("H12", "usage_soft_push")
                .cell("I12", "none")
                .cell("Q13", "only a note")
                .cell("R13", "stray");

        assertThat(places(read(file)))
                .containsExactly(
                        "NOT_A_NUMBER @ usage_tests!D3",
                        "UNKNOWN_VALUE @ usage_tests!E4",
                        "UNKNOWN_VALUE @ usage_tests!J4",
                        "UNKNOWN_VALUE @ usage_tests!K4",
                        "NO_EXPECTATION @ usage_tests!5",
                        "TWO_EXPECTATIONS @ usage_tests!6",
                        "NO_EXPECTATION @ usage_tests!7",
                        "NO_EXPECTATION @ usage_tests!8",
                        "NO_EXPECTATION @ usage_tests!9",
                        "REQUIRED @ usage_tests!10",
                        "DUPLICATE_NAME @ usage_tests!A12",
                        "STRAY_CONTENT @ usage_tests!R13");
        assertThat(SheetFile.faults(read(file)))
                .anyMatch(fault -> fault.endsWith("Did you mean 'SCALE_TEAM'?"))
                .anyMatch(fault -> fault.endsWith("Did you mean 'UPG_BUSINESS'?"))
                .anyMatch(fault -> fault.endsWith("Did you mean 'SELECTED'?"));
        assertThat(read(file).tests()).isEmpty();
    }

    @Test
    void headingsAreCheckedAgainstTheirBand() {
        SheetFile file = SheetFile.empty("_tests")
                .cell("A1", "GIVEN")
                .cell("F1", "EXPECT")
                .cell("A2", "Utilisation %")
                .cell("B2", "Utilization %")
                .cell("C2", "utilization%")
                .cell("D2", "Reason code")
                .cell("E2", "Rows hit")
                .cell("F2", "Burst")
                .cell("G2", "# private");

        assertThat(SheetFile.faults(read(file)))
                .containsExactly(
                        "UNKNOWN_COLUMN @ _tests!A2 — 'Utilisation %' is not a known column. Did you mean"
                                + " 'Utilization %'? Start the name with # for a private note column.",
                        "DUPLICATE_COLUMN @ _tests!C2 — Column 'utilization%' is already in _tests!B2. Delete one of"
                                + " them.",
                        "UNKNOWN_COLUMN @ _tests!D2 — 'Reason code' cannot be given: tables say it, they do not read it."
                                + " Expect the row that says it under 'Rows hit'. Start the name with # for a private"
                                + " note column.",
                        "UNKNOWN_COLUMN @ _tests!E2 — 'Rows hit' does not belong under GIVEN. Move it under EXPECT.",
                        "UNKNOWN_COLUMN @ _tests!F2 — 'Burst' is a fact. Move it under GIVEN. Start the name with # for"
                                + " a private note column.",
                        "MISSING_COLUMN @ _tests!2:2 — The required column 'Name' is missing.");
    }

    @Test
    void aMistypedMarkOrARowAboveIsOneFault() {
        assertThat(SheetFile.faults(read(sheet().cell("H1", "EXPCET"))))
                .containsExactly("UNKNOWN_BAND @ usage_tests!H1 — 'EXPCET' stands in the row of GIVEN, EXPECT, META and"
                        + " is none of them. Did you mean 'EXPECT'? Correct it, or clear the cell.");
        SheetFile titled = SheetFile.empty("usage_tests")
                .cell("A1", "What usage must answer")
                .cell("A2", "Name")
                .cell("B2", "Table")
                .cell("C2", "Rows hit")
                .cell("A3", "quiet")
                .cell("B3", "usage_soft_push")
                .cell("C3", "none");
        assertThat(SheetFile.faults(read(titled)))
                .containsExactly("STRAY_ROW @ usage_tests!1:1 — Row 1 stands above the table and is no part of it."
                        + " Delete it if it is a title or a remark."
                        + " Else correct its headings: 'Name', facts and what is expected.");
    }

    @Test
    void whatIsHiddenOrMergedIsRefused() {
        SheetFile file = sheet().cell("A3", "seen")
                .cell("H3", "usage_soft_push")
                .cell("I3", "none")
                .with(sheet -> {
                    sheet.getRow(2).setZeroHeight(true);
                    sheet.setColumnHidden(7, true);
                    sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("D3:E3"));
                });

        assertThat(places(read(file)))
                .containsExactly(
                        "HIDDEN_COLUMN @ usage_tests!H:H",
                        "HIDDEN_ROW @ usage_tests!3:3",
                        "MERGED_CELLS @ usage_tests!D3:E3");
    }

    @Test
    void aTestSheetMayBeACsvFile() {
        String csv = "# GIVEN,,EXPECT\nName,Utilization %,Table,Rows hit\nquiet,10,usage_soft_push,none\n";
        Reading reading = new WorkbookReader(SHIPPED).read("usage_tests.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(SheetFile.faults(reading)).isEmpty();
        assertThat(reading.tests())
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.scenarios()).hasSize(1));
    }

    @Test
    void theTemplateOfATableHasAnEmptyTestSheetWithItsFacts() {
        SHIPPED.schemas().stream()
                .filter(schema -> !schema.stage().equals("CATALOG"))
                .forEach(schema -> {
                    Reading reading = new WorkbookReader(SHIPPED).read("x.xlsx", Templates.template(schema, SHIPPED));
                    assertThat(places(reading)).containsExactly("NO_ROWS @ " + schema.key());
                });
    }

    private static SheetFile sheet() {
        SheetFile file = SheetFile.empty("usage_tests")
                .cell("A1", "GIVEN")
                .cell("H1", "EXPECT")
                .cell("P1", "META");
        for (int i = 0; i < HEADINGS.size(); i++) {
            file.cell(CellRefs.of(i, 2), HEADINGS.get(i));
        }
        return file;
    }

    private static Reading read(SheetFile file) {
        return new WorkbookReader(SHIPPED).read("usage.xlsx", file.bytes());
    }

    private static Scenario only(SheetFile file) {
        Reading reading = read(file);
        assertThat(SheetFile.faults(reading)).isEmpty();
        return reading.tests().get(0).scenarios().get(0);
    }

    private static List<String> places(Reading reading) {
        return reading.faults().stream()
                .map(fault -> fault.code() + " @ " + fault.place())
                .toList();
    }
}
