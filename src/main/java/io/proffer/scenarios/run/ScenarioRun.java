package io.proffer.scenarios.run;

import io.proffer.engine.Decisioning;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.scenarios.Expectation;
import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.ScenarioSheet;
import java.util.ArrayList;
import java.util.List;

/** Runs scenarios against a rulebook. The same scenarios, rulebook and accounts give the same report. */
public final class ScenarioRun {
    private final Rulebook rulebook;
    private final RowsCheck rows;
    private final OfferCheck offers;

    /**
     * A run against one rulebook.
     *
     * @param accounts accounts the scenarios may start from
     */
    public ScenarioRun(Rulebook rulebook, ScenarioAccounts accounts) {
        this.rulebook = rulebook;
        CaseAccount account = new CaseAccount(accounts);
        this.rows = new RowsCheck(rulebook, account);
        this.offers = new OfferCheck(new Decisioning(rulebook), account);
    }

    /** Runs every scenario that is switched on. */
    public ScenarioReport run(List<ScenarioSheet> sheets) {
        CoverageTally tally = new CoverageTally(rulebook);
        List<ScenarioResult> results = new ArrayList<>();
        int skipped = 0;
        for (ScenarioSheet sheet : sheets) {
            for (Scenario scenario : sheet.scenarios()) {
                if (scenario.enabled()) {
                    results.add(new ScenarioResult(sheet.file(), scenario, findings(scenario, tally)));
                } else {
                    skipped++;
                }
            }
        }
        return new ScenarioReport(results, skipped, tally.coverage());
    }

    private List<Finding> findings(Scenario scenario, CoverageTally tally) {
        try {
            return scenario.expected() instanceof Expectation.RowsHit hit
                    ? rows.run(scenario, hit, tally)
                    : offers.run(scenario, (Expectation.OfferEnds) scenario.expected(), tally);
        } catch (CaseAccount.Unusable unusable) {
            return List.of(unusable.finding());
        }
    }
}
