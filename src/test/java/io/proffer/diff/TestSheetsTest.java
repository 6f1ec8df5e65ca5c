package io.proffer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.CellRef;
import io.proffer.json.CanonicalJson;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.Reading;
import io.proffer.workbook.TypedTables;
import io.proffer.workbook.WorkbookReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is different between scenarios is part of what is different between rulesets. */
class TestSheetsTest {
    private static final String HEAD = "Name,Utilization %,Table,Rows hit,Note\n";
    private static final String BUSY = "busy,90,usage_soft_push,USE-020,\n";
    private static final String QUIET = "quiet,10,usage_soft_push,none,\n";
    private static final ScenarioSheet BASE = sheet("usage.xlsx", "usage_tests", HEAD + BUSY + QUIET);

    @Test
    void aScenarioThatCameOrWentIsToldWhole() {
        ScenarioSheet other =
                sheet("usage.xlsx", "usage_tests", HEAD + QUIET + "burst,90,usage_soft_push,none,for Anna\n");

        RulesetDiff diff = between(List.of(BASE), List.of(other));

        assertThat(diff.sentences())
                .containsExactly(
                        "usage.xlsx usage_tests burst: new row: GIVEN Utilization % 90; EXPECT"
                                + " Table usage_soft_push; EXPECT Rows hit none; META Enabled yes; META Note for Anna",
                        "usage.xlsx usage_tests busy: row removed: GIVEN Utilization % 90; EXPECT Table"
                                + " usage_soft_push; EXPECT Rows hit USE-020; META Enabled yes");
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.rows(Change.ADDED)).isOne();
        assertThat(diff.rows(Change.REMOVED)).isOne();
    }

    @Test
    void aChangedScenarioNamesItsFileSheetAndCells() {
        ScenarioSheet other = sheet(
                "usage.xlsx",
                "usage_tests",
                "Name,Burst,Utilization %,Table,Rows hit,Enabled\n"
                        + "busy,no,90,usage_soft_push,none,no\n"
                        + "quiet,,10,usage_soft_push,none,\n");

        TableDiff diff = between(List.of(BASE), List.of(other)).tables().get(0);

        assertThat(diff.file()).isEqualTo("usage.xlsx");
        assertThat(diff.table()).isEqualTo("usage_tests");
        assertThat(diff.change()).isEqualTo(Change.CHANGED);
        CellRef row = new CellRef("usage_tests", "A2");
        assertThat(diff.rows())
                .containsExactly(new RowDiff(
                        "busy",
                        Change.CHANGED,
                        "GIVEN Burst blank → no; EXPECT Rows hit USE-020 → none; META Enabled yes → no",
                        List.of(
                                new CellChange("GIVEN Burst", "", "no", row),
                                new CellChange("EXPECT Rows hit", "USE-020", "none", row),
                                new CellChange("META Enabled", "yes", "no", row))));
    }

    @Test
    void theOrderOfScenariosMeansNothingNorDoesTheNameOfTheFile() {
        ScenarioSheet elsewhere = sheet("mine.xlsx", "Usage_Tests", HEAD + QUIET + BUSY);

        assertThat(between(List.of(BASE), List.of(elsewhere)).isEmpty()).isTrue();
    }

    @Test
    void wholeSheetsComeAndGo() {
        assertThat(between(List.of(BASE), List.of()).sentences())
                .hasSize(3)
                .startsWith("usage.xlsx usage_tests: test sheet removed");
        assertThat(between(List.of(), List.of(BASE)).sentences())
                .hasSize(3)
                .startsWith("usage.xlsx usage_tests: new test sheet");
        ScenarioSheet empty = sheet("usage.xlsx", "usage_tests", HEAD);
        assertThat(between(List.of(empty), List.of()).isEmpty()).isTrue();
    }

    /** Sheets of one name in several files are each compared with their own, and none hides another. */
    @Test
    void sheetsOfOneNameAreToldApartByTheirFiles() {
        ScenarioSheet usage = sheet("usage.xlsx", "_tests", HEAD + BUSY);
        ScenarioSheet seats = sheet("seats.xlsx", "_tests", HEAD + BUSY);
        ScenarioSheet more = sheet("a.xlsx", "_tests", HEAD + BUSY + QUIET);

        assertThat(between(List.of(usage, seats), List.of(seats)).sentences())
                .first()
                .isEqualTo("usage.xlsx _tests: test sheet removed");
        assertThat(between(List.of(usage), List.of(more, usage)).sentences())
                .hasSize(3)
                .first()
                .isEqualTo("a.xlsx _tests: new test sheet");
    }

    @Test
    void aDifferenceOfTablesAloneIsWrittenAsBefore() {
        String before = "{\"tables\":[{\"table\":\"own_needs\",\"change\":\"ADDED\",\"head\":[],\"rows\":[]}]}";

        assertThat(CanonicalJson.text(CanonicalJson.readBack(before, RulesetDiff.class)))
                .isEqualTo(before);
    }

    private static RulesetDiff between(List<ScenarioSheet> base, List<ScenarioSheet> candidate) {
        return RulesetDiff.between(List.of(), List.of()).withTests(base, candidate);
    }

    private static ScenarioSheet sheet(String file, String sheet, String csv) {
        Reading reading =
                new WorkbookReader(TypedTables.vocabulary()).read(sheet + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults()).isEmpty();
        return reading.tests().get(0).from(file);
    }
}
