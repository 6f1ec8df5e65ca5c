package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class TestVerbTest {
    private static final String RIGHT = "Name,Plan,Feature,Utilization %,Periods over warn,Burst,Table,Rows hit\n"
            + "near the limit,TEAM,API_CALLS,80,2,no,usage_soft_push,USE-020\n";
    private static final String WRONG = RIGHT + "80 > 79 & off,TEAM,API_CALLS,79,2,no,usage_soft_push,USE-020\n";

    @TempDir
    private Path folder;

    @Test
    void passingScenariosEndWithZero() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.test(loaded(RIGHT))).isZero();
        assertThat(terminal.out())
                .contains("Scenarios of " + ShippedRulebook.get().id() + ": 1 passed, 0 switched off.")
                .containsPattern("usage_soft_push +1 of +6 ")
                .contains("never hit: USE-010, USE-030, ")
                .doesNotContain("\u001B[");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void aFailedScenarioIsNamedWithItsCellAndEndsWithOne() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.test(loaded(WRONG))).isEqualTo(1);
        assertThat(terminal.out())
                .contains("FAILED 80 > 79 & off")
                .contains("ROWS_DIFFER @ cases_tests.csv cases_tests!H3 — Expected USE-020")
                .contains("1 passed, 1 failed, 0 switched off.");
    }

    @Test
    void coloursAreForPeople() {
        RecordedTerminal terminal = new RecordedTerminal(folder).watched();

        terminal.test(loaded(WRONG));
        assertThat(terminal.out()).contains("\u001B[31mFAILED\u001B[0m");
    }

    @Test
    void faultsOfTheFilesEndWithOne() {
        RecordedTerminal terminal = new RecordedTerminal(folder);
        FileFault fault = new FileFault("usage.xlsx", "_tests", "D4", "NO_EXPECTATION", "Row 4 expects nothing.");

        assertThat(terminal.test(new LoadResult.Refused(List.of(fault), 1))).isEqualTo(1);
        assertThat(terminal.out())
                .contains("NO_EXPECTATION @ usage.xlsx _tests!D4 — Row 4 expects nothing.")
                .contains("cannot be tested: 1 fault");
    }

    @Test
    void programsReadJson() throws Exception {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.test(loaded(WRONG), "--format=json")).isEqualTo(1);
        var report = new ObjectMapper().readTree(terminal.out());
        assertThat(report.at("/passed").intValue()).isOne();
        assertThat(report.at("/failed").intValue()).isOne();
        assertThat(report.at("/scenarios/1/cell").textValue()).isEqualTo("A3");
        assertThat(report.at("/scenarios/1/findings/0/code").textValue()).isEqualTo("ROWS_DIFFER");
        assertThat(report.at("/coverage/0/table").textValue()).isNotBlank();
    }

    @Test
    void buildServersReadJunit() throws Exception {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.test(loaded(WRONG), "--format=junit")).isEqualTo(1);
        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(terminal.out())))
                .getDocumentElement();
        Element suite = (Element) suites.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("cases_tests.csv cases_tests");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).startsWith("ROWS_DIFFER @ ");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("80 > 79 & off");
    }

    @Test
    void codeHostsReadSarif() throws Exception {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.test(loaded(WRONG), "--format=sarif")).isEqualTo(1);
        var result = new ObjectMapper().readTree(terminal.out()).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").textValue()).isEqualTo("ROWS_DIFFER");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("decision-tables/cases_tests.csv");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").intValue())
                .isEqualTo(3);
        assertThat(result.at("/locations/0/physicalLocation/region/startColumn").intValue())
                .isEqualTo(8);
    }

    @Test
    void whatIsSuggestedIsOneSheetWhoseScenariosPassAndHitTheirRows() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.test(loaded(RIGHT), "--suggest")).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out()).contains("holdout HLD-050 on the bounds of its cells");
        RecordedTerminal again = new RecordedTerminal(folder);
        int exit = again.test(loaded(RIGHT, terminal.out()));
        assertThat(exit).as(again.out()).isZero();
        assertThat(again.out()).containsPattern("holdout +5 of +5 ").doesNotContain("never hit");
    }

    @Test
    void whenEveryRowIsHitTheSheetHasItsHeadingsOnly() {
        RecordedTerminal first = new RecordedTerminal(folder);
        first.test(loaded(RIGHT), "--suggest");
        RecordedTerminal second = new RecordedTerminal(folder);

        assertThat(second.test(loaded(RIGHT, first.out()), "--suggest")).isZero();
        assertThat(second.err()).contains("Every row is hit by a scenario.");
        assertThat(second.out().lines()).hasSize(2);
        assertThat(new RecordedTerminal(folder).test(loaded(RIGHT, second.out())))
                .isZero();
    }

    /** As its help says: the sheet goes into a file, and the file among the tables. */
    @Test
    void suggestionsAreATestSheetInTheFolderOfTables() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("decision-tables"));
        try (Stream<Path> shipped = Files.list(Path.of("decision-tables"))) {
            for (Path file : shipped.filter(Files::isRegularFile).toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                tables.resolve("fleet_need.csv"),
                "# Table: fleet_need\n# Stage: APPLICABILITY\n# Hit policy: FIRST\n"
                        + "Plan,Seats licensed,Offer,Reason code,Row id\n"
                        + "TEAM,>= 20,UPG_BUSINESS,FLEET,FLT-010\n"
                        + "TEAM,>= 30,UPG_BUSINESS,FLEET,FLT-020\n"
                        + "STARTER,>= 20,UPG_TEAM,FLEET,FLT-030\n");
        String rules = Path.of("rules").toAbsolutePath().toString();
        RecordedTerminal suggesting = new RecordedTerminal(folder);

        assertThat(suggesting.run("test", rules, "decision-tables", "--suggest"))
                .as(suggesting.err())
                .isZero();
        assertThat(suggesting.err()).contains("fleet_need FLT-020: no facts were found that reach it.");
        Files.writeString(tables.resolve("more_tests.csv"), suggesting.out());

        RecordedTerminal testing = new RecordedTerminal(folder);
        assertThat(testing.run("test", rules, "decision-tables"))
                .as(testing.out())
                .isZero();
        assertThat(testing.out()).containsPattern("fleet_need +2 of +3 ").contains("never hit: FLT-020");
    }

    @Test
    void faultsOfTheFilesAreNoSuggestion() {
        RecordedTerminal terminal = new RecordedTerminal(folder);
        FileFault fault = new FileFault("usage.xlsx", "_tests", "D4", "NO_EXPECTATION", "Row 4 expects nothing.");

        assertThat(terminal.test(new LoadResult.Refused(List.of(fault), 1), "--suggest"))
                .isEqualTo(1);
        assertThat(terminal.err()).contains("NO_EXPECTATION @ usage.xlsx");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void wrongUsageEndsWithTwo() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.run("test", "--format=xml")).isEqualTo(2);
        assertThat(terminal.run("test", "no-such-folder")).isEqualTo(2);
        assertThat(terminal.err()).contains("no-such-folder").contains("proffer test --help");
    }

    private static LoadResult loaded(String... sheets) {
        WorkbookReader reader = new WorkbookReader(ShippedRulebook.get().vocabulary());
        List<ScenarioSheet> scenarios = new ArrayList<>();
        for (String csv : sheets) {
            Reading reading = reader.read("cases_tests.csv", csv.getBytes(StandardCharsets.UTF_8));
            assertThat(reading.faults()).isEmpty();
            reading.tests().forEach(scenarios::add);
        }
        return new LoadResult.Loaded(ShippedRulebook.get(), scenarios, List.of());
    }
}
