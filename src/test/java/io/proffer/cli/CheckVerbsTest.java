package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.workbook.TypedTables;
import io.proffer.workbook.WorkbookReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that look at rules and tables: validate, diff, print and template. */
class CheckVerbsTest {
    private static final String USAGE =
            Path.of("decision-tables/usage.xlsx").toAbsolutePath().toString();
    private static final String RULES = Path.of("rules").toAbsolutePath().toString();
    private static final String TABLES =
            Path.of("decision-tables").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    private RecordedTerminal terminal() {
        return new RecordedTerminal(folder);
    }

    private static LoadResult shipped() {
        return new LoadResult.Loaded(
                ShippedRulebook.get(), Map.of("freshness", "freshness.xlsx"), List.of(), List.of());
    }

    @Test
    void warningsDoNotFailUnlessStrict() {
        RecordedTerminal terminal = terminal();
        assertThat(terminal.validate(shipped())).isZero();
        assertThat(terminal.out())
                .contains("W-ENG-002 @ freshness.xlsx freshness!A15 — No row of freshness answers for ")
                .containsPattern("tables of rls_[0-9a-f]+ as of 2026-03-02: 0 errors, [0-9]+ warnings\\.")
                .doesNotContain("\u001B[");
        assertThat(terminal().validate(shipped(), "--strict")).isEqualTo(1);
    }

    @Test
    void theDayCanBeChosenSoThatAPipelineStaysTheSame() {
        RecordedTerminal terminal = terminal();
        assertThat(terminal.validate(shipped(), "--as-of=2030-01-01")).isZero();
        assertThat(terminal.out())
                .contains("W-GOV-001 @ ranking!A8 — RNK-010 was due for review on 2027-01-31.")
                .contains("W-GOV-001 and ")
                .contains(" more on this sheet");
    }

    @Test
    void faultsAreErrorsAndColouredForPeople() {
        FileFault fault = new FileFault("usage.xlsx", "usage_soft_push", "B8", "REQUIRED", "Fill it.");
        RecordedTerminal terminal = terminal().watched();
        assertThat(terminal.validate(new LoadResult.Refused(List.of(fault), 7))).isEqualTo(1);
        assertThat(terminal.out())
                .contains("\u001B[31mREQUIRED\u001B[0m @ usage.xlsx usage_soft_push!B8 — Fill it.")
                .contains("7 faults");
    }

    @Test
    void aSingleFaultIsNotCalledMany() {
        FileFault fault = new FileFault("usage.xlsx", "usage_soft_push", "B8", "REQUIRED", "Fill it.");
        RecordedTerminal terminal = terminal();
        assertThat(terminal.validate(new LoadResult.Refused(List.of(fault), 1))).isEqualTo(1);
        assertThat(terminal.out()).contains("1 fault.").doesNotContain("1 faults");
    }

    @Test
    void workbooksComeBackWithWhatWasFoundInThem() throws Exception {
        RecordedTerminal terminal = terminal();
        assertThat(terminal.validate(shipped(), RULES, TABLES, "--annotate=found"))
                .isZero();
        assertThat(terminal.err()).contains("Annotated: found" + File.separator + "freshness.xlsx");
        try (XSSFWorkbook copy =
                new XSSFWorkbook(folder.resolve("found/freshness.xlsx").toFile())) {
            assertThat(copy.getSheet("freshness")
                            .getCellComments()
                            .get(new CellAddress("A15"))
                            .getString()
                            .getString())
                    .startsWith("Proffer:\nW-ENG-002: No row of freshness answers for ");
        }
    }

    @Test
    void theWorkbooksThemselvesAreNeverAnnotated() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path usage = Files.copy(Path.of(USAGE), own.resolve("freshness.xlsx"));
        byte[] before = Files.readAllBytes(usage);

        RecordedTerminal terminal = terminal();
        assertThat(terminal.validate(shipped(), RULES, "own", "--annotate=own")).isEqualTo(2);
        assertThat(terminal.validate(shipped(), RULES, "own", "--annotate=own/faults/new"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("Name a folder outside own");
        assertThat(own.resolve("faults")).doesNotExist();
        assertThat(Files.readAllBytes(usage)).isEqualTo(before);

        assertThat(terminal.validate(shipped(), RULES, "own", "--annotate=own/freshness.xlsx"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("is a file. Name a folder");
    }

    @Test
    void aDayThatIsNoneIsSaidInWords() {
        RecordedTerminal terminal = terminal();
        assertThat(terminal.validate(shipped(), "--as-of=yesterday")).isEqualTo(2);
        assertThat(terminal.err())
                .contains("'yesterday' is no day such as 2026-03-02")
                .doesNotContain("java.");
    }

    @Test
    void programsBuildServersAndCodeHostsHaveTheirForms() throws Exception {
        RecordedTerminal json = terminal();
        assertThat(json.validate(shipped(), "--format=json")).isZero();
        var report = new ObjectMapper().readTree(json.out());
        assertThat(report.at("/errors").intValue()).isZero();
        assertThat(report.at("/warnings").intValue())
                .isEqualTo(report.at("/remarks").size());

        RecordedTerminal sarif = terminal();
        assertThat(sarif.validate(shipped(), "--format=sarif")).isZero();
        var run = new ObjectMapper().readTree(sarif.out()).at("/runs/0");
        assertThat(run.at("/tool/driver/rules")).anySatisfy(rule -> {
            assertThat(rule.at("/id").textValue()).isEqualTo("W-ENG-002");
            assertThat(rule.at("/shortDescription/text").textValue()).contains("no row of the table answers");
        });
        assertThat(run.at("/results")).anySatisfy(result -> {
            assertThat(result.at("/level").textValue()).isEqualTo("warning");
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .textValue())
                    .isEqualTo("decision-tables/freshness.xlsx");
            assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                            .intValue())
                    .isEqualTo(15);
            assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                            .textValue())
                    .isEqualTo("freshness!A15");
        });

        RecordedTerminal junit = terminal();
        assertThat(junit.validate(shipped(), "--format=junit", "--strict")).isEqualTo(1);
        assertThat(junit.out()).contains("<testsuite name=\"freshness.xlsx\"").contains("<failure message=\"W-");
    }

    @Test
    void aDiffIsSaidInWordsAndEndsWithOne() throws IOException {
        String head = "# Table: own_needs\n# Stage: APPLICABILITY\nUtilization %,Offer,Reason code,Row id\n";
        Files.writeString(folder.resolve("old.csv"), head + ">= 80,UPG_TEAM,A,R-1\n");
        Files.writeString(folder.resolve("new.csv"), head + ">= 95,UPG_TEAM,A,R-1\n");

        RecordedTerminal same = terminal();
        assertThat(same.run("diff", "old.csv", "old.csv", "--rules", RULES)).isZero();
        assertThat(same.out()).contains("The tables and their tests say the same.");
        RecordedTerminal other = terminal();
        assertThat(other.run("diff", "old.csv", "new.csv", "--rules", RULES)).isEqualTo(1);
        assertThat(other.out())
                .contains("own_needs R-1: Utilization % >= 80 → >= 95")
                .contains("1 tables and test sheets differ: 0 rows added, 0 removed, 1 changed, 0 moved.");
        RecordedTerminal json = terminal();
        assertThat(json.run("diff", "old.csv", "new.csv", "--format=json", "--rules", RULES))
                .isEqualTo(1);
        assertThat(json.out()).startsWith("{\"tables\":[{\"table\":\"own_needs\"");
    }

    @Test
    void scenariosThatDifferAreADifference() throws IOException {
        String head = "Name,Utilization %,Table,Rows hit\n";
        String quiet = "quiet,10,usage_soft_push,none\n";
        Path base = Files.createDirectory(folder.resolve("base"));
        Path candidate = Files.createDirectory(folder.resolve("candidate"));
        Files.writeString(base.resolve("usage_tests.csv"), head + "busy,90,usage_soft_push,USE-020\n" + quiet);
        Files.writeString(candidate.resolve("usage_tests.csv"), head + quiet);

        RecordedTerminal terminal = terminal();
        assertThat(terminal.run("diff", "base", "candidate", "--rules", RULES)).isEqualTo(1);
        assertThat(terminal.out())
                .contains("usage_tests.csv usage_tests busy: row removed: GIVEN Utilization % 90; EXPECT Table"
                        + " usage_soft_push; EXPECT Rows hit USE-020; META Enabled yes")
                .contains("1 tables and test sheets differ: 0 rows added, 1 removed, 0 changed, 0 moved.");
        assertThat(terminal().run("diff", "base", "base", "--rules", RULES)).isZero();
    }

    @Test
    void shippedFoldersDifferInNothing() {
        RecordedTerminal terminal = terminal();
        assertThat(terminal.run("diff", TABLES, TABLES, "--rules", RULES)).isZero();
    }

    @Test
    void aTableInTwoFilesIsAFaultAndNothingIsCompared() throws IOException {
        Path candidate = copyOfTables();
        Files.copy(candidate.resolve("care.xlsx"), candidate.resolve("care_new.xlsx"));

        RecordedTerminal terminal = terminal();
        assertThat(terminal.run("diff", TABLES, "candidate", "--rules", RULES)).isEqualTo(1);
        assertThat(terminal.err())
                .contains("DUPLICATE_TABLE @ care_new.xlsx care_suppression — Table 'care_suppression' is already in"
                        + " care.xlsx, sheet 'care_suppression'. Keep one of the two.");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aCodeOfTheCatalogueIsTheSameInAnyCase() throws IOException {
        Path catalogue = Path.of(TABLES).resolve("catalog.xlsx");
        Path base = Files.createDirectory(folder.resolve("base"));
        Files.copy(catalogue, base.resolve("catalog.xlsx"));
        String head = "# Table: own_needs\n# Stage: APPLICABILITY\nPlan,Utilization %,Offer,Reason code,Row id\n";
        Files.writeString(base.resolve("own.csv"), head + "TEAM,>= 80,UPG_BUSINESS,A,R-1\n");
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.copy(catalogue, own.resolve("catalog.xlsx"));
        Files.writeString(own.resolve("own.csv"), head + "team,>= 80,upg_business,A,R-1\n");

        RecordedTerminal same = terminal();
        assertThat(same.run("diff", "base", "own", "--rules", RULES))
                .as(same.out() + same.err())
                .isZero();
        Files.writeString(own.resolve("own.csv"), head + "TEAM,>= 80,UPG_BUSINES,A,R-1\n");
        RecordedTerminal unknown = terminal();
        assertThat(unknown.run("diff", "base", "own", "--rules", RULES)).isEqualTo(1);
        assertThat(unknown.err()).contains("UNKNOWN_VALUE @ own.csv own!C4 — 'UPG_BUSINES' is not a value of 'Offer'.");
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private Path copyOfTables() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("candidate"));
        try (Stream<Path> shipped = Files.list(Path.of(TABLES))) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndNothingIsCompared() throws IOException {
        Files.write(folder.resolve("bomb.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        RecordedTerminal terminal = terminal();
        assertThat(terminal.run("diff", "bomb.xlsx", USAGE, "--rules", RULES)).isEqualTo(1);
        assertThat(terminal.err()).contains(" @ bomb.xlsx — ");
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal().run("diff", "missing.xlsx", USAGE)).isEqualTo(2);
    }

    @Test
    void aWorkbookIsPrintedOneCellALine() {
        RecordedTerminal terminal = terminal();
        assertThat(terminal.run("print", USAGE, "--rules", RULES)).isZero();
        assertThat(terminal.out())
                .contains("Table usage_soft_push\nStage APPLICABILITY\nHit policy COLLECT\n")
                .contains("\n[USE-020]\n  WHEN Plan: TEAM\n")
                .contains("  WHEN Utilization %: >= 80\n")
                .contains("  THEN Offer: UPG_BUSINESS\n")
                .contains("\nTests usage_soft_push_tests\n")
                .contains("  EXPECT Rows hit: USE-020\n");
        RecordedTerminal again = terminal();
        again.run("print", USAGE, "--rules", RULES);
        assertThat(again.out()).isEqualTo(terminal.out());
    }

    @Test
    void gitGetsTheFaultsOfAFileAndNoError() throws IOException {
        Files.writeString(folder.resolve("torn.xlsx"), "not a workbook");
        RecordedTerminal terminal = terminal();
        assertThat(terminal.run("print", "torn.xlsx", "--always", "--rules", RULES))
                .isZero();
        assertThat(terminal.out()).contains(" @ torn.xlsx — ");
        assertThat(terminal().run("print", "torn.xlsx", "--rules", RULES)).isEqualTo(1);
        assertThat(terminal().run("print", "nowhere.xlsx")).isEqualTo(2);
    }

    @Test
    void aTemplateIsWrittenOnceAndReadsAsATable() throws IOException {
        RecordedTerminal terminal = terminal();
        assertThat(terminal.run("template", "usage_soft_push", "--rules", RULES, "--tables", TABLES))
                .isZero();
        byte[] written = Files.readAllBytes(folder.resolve("usage_soft_push.xlsx"));
        assertThat(new WorkbookReader(TypedTables.vocabulary())
                        .read("t.xlsx", written)
                        .faults())
                .allMatch(fault ->
                        fault.code().equals("NO_ROWS") || fault.message().contains("row"));
        RecordedTerminal again = terminal();
        assertThat(again.run("template", "usage_soft_push", "--rules", RULES, "--tables", TABLES))
                .isEqualTo(2);
        assertThat(again.err()).contains("exists and is kept");
        RecordedTerminal unknown = terminal();
        assertThat(unknown.run("template", "usage_soft_pull", "--rules", RULES, "--tables", TABLES))
                .isEqualTo(2);
        assertThat(unknown.err()).contains("Did you mean 'usage_soft_push'?");
    }

    @Test
    void aNeedTableOfOnesOwnHasATemplateWithItsColumns() throws Exception {
        Path tables = copyOfTables();
        Path own = tables.resolve("fleet.csv");
        String rows = "# Table: fleet_need\n# Stage: APPLICABILITY\n# Hit policy: FIRST\n"
                + "Plan,Seats licensed,Offer,Reason code,Row id\nTEAM,>= 20,UPG_BUSINESS,FLEET,FLT-010\n";
        Files.writeString(own, rows);

        RecordedTerminal terminal = terminal();
        assertThat(terminal.run("template", "fleet_need", "--rules", RULES, "--tables", "candidate"))
                .as(terminal.err())
                .isZero();
        try (XSSFWorkbook template =
                new XSSFWorkbook(folder.resolve("fleet_need.xlsx").toFile())) {
            assertThat(template.getSheet("fleet_need").getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("FIRST");
            assertThat(texts(template.getSheet("fleet_need").getRow(6)))
                    .startsWith("Plan", "Seats licensed", "Offer", "Reason code");
            assertThat(texts(template.getSheet("fleet_need_tests").getRow(1)))
                    .contains("Plan", "Seats licensed", "Rows hit");
        }

        Files.copy(own, tables.resolve("fleet_again.csv"));
        RecordedTerminal faulty = terminal();
        assertThat(faulty.run("template", "fleet_need", "--rules", RULES, "--tables", "candidate"))
                .isEqualTo(2);
        assertThat(faulty.err()).contains("'fleet_need' of fleet.csv cannot be read while the tables have faults.");
    }

    @Test
    void everyVerbSaysItsExitCodes() {
        for (String verb : List.of("validate", "test", "diff", "print", "template")) {
            RecordedTerminal terminal = terminal();
            assertThat(terminal.run(verb, "--help")).isZero();
            assertThat(terminal.out()).contains("Exit codes:").contains("2   ").contains("3   ");
        }
    }
}
