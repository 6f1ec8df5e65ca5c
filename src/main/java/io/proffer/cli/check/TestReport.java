package io.proffer.cli.check;

import io.proffer.reports.Remark;
import io.proffer.reports.Remark.Level;
import io.proffer.rulesets.LoadResult;
import io.proffer.scenarios.run.ScenarioReport;
import io.proffer.scenarios.run.ScenarioResult;
import io.proffer.scenarios.run.TableCoverage;
import java.util.List;
import java.util.stream.Stream;
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
        List<Remark> faults,
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
    record Case(String file, String sheet, String cell, String name, List<Remark> findings) {
        static Case of(ScenarioResult result) {
            var name = result.scenario().name();
            List<Remark> findings = result.findings().stream()
                    .map(finding -> new Remark(
                            Level.ERROR,
                            finding.code(),
                            result.file(),
                            finding.cell().sheet(),
                            finding.cell().ref(),
                            finding.message()))
                    .toList();
            return new Case(result.file(), name.cell().sheet(), name.cell().ref(), name.value(), findings);
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
        List<Remark> faults = refused.faults().stream().map(Remark::of).toList();
        return new TestReport(null, refused.faultCount(), faults, 0, 0, 0, List.of(), List.of());
    }

    /** Everything that must be mended. */
    List<Remark> remarks() {
        return Stream.concat(faults.stream(), scenarios.stream().flatMap(each -> each.findings().stream()))
                .toList();
    }

    boolean isClean() {
        return faults.isEmpty() && failed == 0;
    }
}
