package io.proffer.cli;

import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import io.proffer.scenarios.run.ScenarioReport;
import io.proffer.scenarios.run.ScenarioResult;
import io.proffer.scenarios.run.TableCoverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What testing a rulebook gave.
 *
 * @param ruleset id of the rulebook, null when the files make none
 * @param faultCount faults of the files in all
 * @param faults why the files make no rulebook, each with its place; then nothing was run
 * @param passed scenarios that passed
 * @param failed scenarios that failed
 * @param skipped scenarios that are switched off
 * @param scenarios every scenario that was run, in the order of files, sheets and rows
 * @param coverage what was asked of each table
 */
record TestReport(
        @Nullable String ruleset,
        int faultCount,
        List<String> faults,
        int passed,
        int failed,
        int skipped,
        List<Case> scenarios,
        List<TableCoverage> coverage) {

    /**
     * A scenario that was run.
     *
     * @param file its file
     * @param sheet its sheet
     * @param cell the cell of its name
     * @param name its name
     * @param findings what came out otherwise, empty when it passed
     */
    record Case(String file, String sheet, String cell, String name, List<String> findings) {
        static Case of(ScenarioResult result) {
            var name = result.scenario().name();
            return new Case(result.file(), name.cell().sheet(), name.cell().ref(), name.value(), result.lines());
        }

        boolean isPassed() {
            return findings.isEmpty();
        }
    }

    static TestReport of(String ruleset, ScenarioReport report) {
        List<Case> cases = report.results().stream().map(Case::of).toList();
        int failed = report.failures().size();
        return new TestReport(
                ruleset, 0, List.of(), cases.size() - failed, failed, report.skipped(), cases, report.coverage());
    }

    static TestReport of(LoadResult.Refused refused) {
        List<String> faults = refused.faults().stream().map(FileFault::toString).toList();
        return new TestReport(null, refused.faultCount(), faults, 0, 0, 0, List.of(), List.of());
    }

    boolean isClean() {
        return faults.isEmpty() && failed == 0;
    }
}
