package io.proffer.scenarios.run;

import io.proffer.scenarios.Scenario;
import java.util.List;

/**
 * How a scenario went.
 *
 * @param file file of its sheet
 * @param scenario the scenario
 * @param findings why it failed, empty when it passed
 */
public record ScenarioResult(String file, Scenario scenario, List<Finding> findings) {
    /** Copies the list. */
    public ScenarioResult {
        findings = List.copyOf(findings);
    }

    /** True when everything came out as expected. */
    public boolean isPassed() {
        return findings.isEmpty();
    }

    /** Its findings as they are reported: {@code CODE @ file sheet!cell — message}. */
    public List<String> lines() {
        return findings.stream()
                .map(finding -> finding.code() + " @ " + file + " " + finding.cell() + " — " + finding.message())
                .toList();
    }
}
