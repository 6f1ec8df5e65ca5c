package io.proffer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.WorkbookReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
    void everySuggestedScenarioPassesAndHitsItsRow() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.test(loaded(RIGHT), "--suggest")).isZero();
        // Of holdout only the first experiment answers when the table is asked alone.
        String all = terminal.out().replaceAll("(?m)^# holdout .*$", "");
        assertThat(all).doesNotContain("no facts were found");
        String[] blocks = all.split("(?m)^# GIVEN");
        assertThat(blocks.length).isGreaterThan(25);
        for (int i = 1; i < blocks.length; i++) {
            RecordedTerminal again = new RecordedTerminal(folder);
            int exit = again.test(loaded("# GIVEN" + blocks[i].strip() + "\n"));
            assertThat(exit).as("%s%n%s", blocks[i], again.out()).isZero();
            assertThat(again.out()).as(blocks[i]).doesNotContain(": 0 passed");
        }
    }

    @Test
    void wrongUsageEndsWithTwo() {
        RecordedTerminal terminal = new RecordedTerminal(folder);

        assertThat(terminal.run("test", "--format=xml")).isEqualTo(2);
        assertThat(terminal.run("test", "no-such-folder")).isEqualTo(2);
        assertThat(terminal.err()).contains("no-such-folder").contains("proffer test --help");
    }

    private static LoadResult loaded(String csv) {
        List<ScenarioSheet> scenarios = new WorkbookReader(ShippedRulebook.get().vocabulary())
                .read("cases_tests.csv", csv.getBytes(StandardCharsets.UTF_8))
                .tests();
        return new LoadResult.Loaded(ShippedRulebook.get(), scenarios, List.of());
    }
}
