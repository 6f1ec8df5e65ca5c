package io.proffer.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.sample.SampleDocuments;
import io.proffer.scenarios.run.Finding;
import io.proffer.scenarios.run.ScenarioReport;
import io.proffer.scenarios.run.ScenarioResult;
import io.proffer.scenarios.run.ScenarioRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped tables answer as their authors wrote beside them, and no row is left unasked. */
class ShippedPolicyScenariosTest {
    private static final ScenarioReport SHIPPED = run(Folder.shipped());

    @Test
    void everyScenarioPasses() {
        assertThat(SHIPPED.results()).hasSizeGreaterThan(150);
        assertThat(lines(SHIPPED)).isEmpty();
    }

    /** A row nobody asks may say anything: write a scenario beside its table, see decision-tables/README.md. */
    @Test
    void everyRowIsHitBySomeScenario() {
        assertThat(SHIPPED.coverage())
                .hasSizeGreaterThan(10)
                .allSatisfy(table ->
                        assertThat(table.rowsNeverHit()).as(table.table()).isEmpty());
    }

    @Test
    void everyConditionIsSeenMetAndFailed() {
        assertThat(SHIPPED.coverage())
                .allSatisfy(table -> assertThat(Stream.concat(table.neverMet().stream(), table.neverFailed().stream()))
                        .as(table.table())
                        .isEmpty());
    }

    @Test
    void aWrongExpectationFailsInItsCell() {
        ScenarioReport report = run(Folder.shipped().withCell("usage.xlsx", "usage_soft_push_tests", "K3", "USE-030"));

        assertThat(failures(report)).singleElement().satisfies(finding -> {
            assertThat(finding.cell()).hasToString("usage_soft_push_tests!K3");
            assertThat(finding.code()).isEqualTo("ROWS_DIFFER");
            assertThat(finding.expected()).isEqualTo("USE-030");
            assertThat(finding.actual()).isEqualTo("USE-010");
        });
    }

    @Test
    void aChangedRowFailsItsScenariosAndNamesTheChangedCell() {
        ScenarioReport report = run(Folder.shipped().withCell("usage.xlsx", "usage_soft_push", "C12", ">= 95"));

        assertThat(failures(report)).singleElement().satisfies(finding -> {
            assertThat(finding.cell().sheet()).isEqualTo("usage_soft_push_tests");
            assertThat(finding.expected()).isEqualTo("USE-050");
            assertThat(finding.actual()).isEqualTo("none");
            assertThat(finding.message()).contains("'Utilization %' must be >= 95 (usage_soft_push!C12) and is 90");
        });
    }

    @Test
    void aRowSwitchedOffFailsItsScenariosAndNeedsNoneAnyMore() {
        ScenarioReport report = run(Folder.shipped().withCell("value.xlsx", "roi_parameters", "S8", "no"));

        assertThat(failures(report))
                .anySatisfy(finding ->
                        assertThat(finding.message()).contains("ROI-010 (roi_parameters!A8) is switched off."));
        assertThat(report.coverage())
                .filteredOn(table -> table.table().equals("roi_parameters"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).isEqualTo(5));
    }

    private static ScenarioReport run(Folder folder) {
        LoadResult result = TestLoader.get().load(folder.files());
        if (result instanceof LoadResult.Loaded loaded) {
            return new ScenarioRun(loaded.rulebook(), new SampleDocuments()).run(loaded.scenarios());
        }
        throw new AssertionError(((LoadResult.Refused) result).faults().toString());
    }

    private static List<Finding> failures(ScenarioReport report) {
        return report.failures().stream()
                .flatMap(failure -> failure.findings().stream())
                .toList();
    }

    private static List<String> lines(ScenarioReport report) {
        return report.failures().stream()
                .map(ScenarioResult::lines)
                .flatMap(List::stream)
                .toList();
    }
}
