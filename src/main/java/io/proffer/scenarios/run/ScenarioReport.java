package io.proffer.scenarios.run;

import java.util.List;

/**
 * What running the scenarios of a rulebook gave.
 *
 * @param results one for each scenario that is switched on, in the order of files, sheets and rows
 * @param skipped scenarios that are switched off
 * @param coverage one for each table with conditions, in reading order
 */
public record ScenarioReport(List<ScenarioResult> results, int skipped, List<TableCoverage> coverage) {
    /** Copies the lists. */
    public ScenarioReport {
        results = List.copyOf(results);
        coverage = List.copyOf(coverage);
    }

    /** Those that failed. */
    public List<ScenarioResult> failures() {
        return results.stream().filter(result -> !result.isPassed()).toList();
    }
}
