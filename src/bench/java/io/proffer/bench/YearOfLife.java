package io.proffer.bench;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import io.proffer.simulation.Rehearsal;
import io.proffer.simulation.RehearsalReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A year of life for the shipped accounts: decided every day, answered by seed; prints what came of it. */
final class YearOfLife {
    private YearOfLife() {}

    /**
     * Runs it.
     *
     * @param arguments number of days, 365 when absent; then the seed, 42 when absent
     */
    public static void main(String[] arguments) {
        QuietLog.warningsOnly();
        int days = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 365;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 42;
        Rulebook rulebook = ShippedRulebook.get();
        Rehearsal.Plan plan = new Rehearsal.Plan(LocalDate.parse("2026-03-02"), days, seed);
        Instant begun = Instant.now();
        RehearsalReport report = new Rehearsal(rulebook, ShippedAccounts.accounts(), ShippedAccounts.AS_OF, plan)
                .run(day -> {
                    if (day % 30 == 0) {
                        System.err.println("day " + day);
                    }
                });
        System.out.println(CanonicalJson.tree(report).toPrettyString());
        System.out.println(report.accounts() + " accounts, " + days + " days, " + report.decisions() + " decisions in "
                + Duration.between(begun, Instant.now()).toSeconds() + " s; "
                + (report.faults().isEmpty()
                        ? "everything balances"
                        : report.faults().size() + " faults"));
    }
}
