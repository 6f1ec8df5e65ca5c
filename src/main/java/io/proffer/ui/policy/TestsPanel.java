package io.proffer.ui.policy;

import io.proffer.scenarios.run.ScenarioReport;
import io.proffer.scenarios.run.ScenarioResult;
import io.proffer.scenarios.run.TableCoverage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * How the scenarios of a ruleset went, and what they never asked.
 *
 * @param coverage tables with rows that never answered
 * @param covered how many tables have none
 */
@CheckedTemplate(basePath = "ui/policy", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TestsPanel(int passed, int failed, int skipped, List<Failure> failures, List<Coverage> coverage, long covered)
        implements TemplateInstance {

    /** A scenario that came out otherwise than its author wrote. */
    record Failure(String name, String place, List<String> words) {
        Failure {
            words = List.copyOf(words);
        }

        static Failure of(ScenarioResult result) {
            var name = result.scenario().name();
            return new Failure(
                    name.value(),
                    result.file() + " " + name.cell(),
                    result.findings().stream()
                            .map(finding -> finding.message() + " (" + finding.code() + ")")
                            .toList());
        }
    }

    /** Rows of a table that answered in some scenario. */
    record Coverage(String table, int hit, int rows, String never) {
        private static final int NAMED = 12;

        static Coverage of(TableCoverage coverage) {
            List<String> never = coverage.rowsNeverHit();
            String named = String.join(", ", never.subList(0, Math.min(NAMED, never.size())));
            return new Coverage(
                    coverage.table(),
                    coverage.rowsHit(),
                    coverage.rows(),
                    never.size() > NAMED ? named + " and " + (never.size() - NAMED) + " more" : named);
        }
    }

    static TestsPanel of(ScenarioReport report) {
        int failed = report.failures().size();
        return new TestsPanel(
                report.results().size() - failed,
                failed,
                report.skipped(),
                report.failures().stream().map(Failure::of).toList(),
                report.coverage().stream()
                        .filter(table -> !table.rowsNeverHit().isEmpty())
                        .map(Coverage::of)
                        .toList(),
                report.coverage().stream()
                        .filter(table -> table.rowsNeverHit().isEmpty())
                        .count());
    }
}
