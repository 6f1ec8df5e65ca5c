package io.proffer.scenarios.run;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.OfferFacts;
import io.proffer.engine.experiment.ExperimentRows;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.table.TableFailure;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.scenarios.Expectation.RowsHit;
import io.proffer.scenarios.Given;
import io.proffer.scenarios.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks one table with the facts of a scenario, under its hit policy; of experiments each answers for itself. */
final class RowsCheck {
    private final Rulebook rulebook;
    private final CaseAccount accounts;

    RowsCheck(Rulebook rulebook, CaseAccount accounts) {
        this.rulebook = rulebook;
        this.accounts = accounts;
    }

    /** What differs; nothing when the rows are hit, which is then counted. */
    List<Finding> run(Scenario scenario, RowsHit expected, CoverageTally tally) throws CaseAccount.Unusable {
        Optional<TableEvaluator> evaluator = rulebook.table(expected.table().value());
        if (evaluator.isEmpty()) {
            return List.of(unknownTable(expected));
        }
        DecisionTable table = evaluator.get().table();
        List<Finding> unknown = unknownRows(table, expected);
        if (!unknown.isEmpty()) {
            return unknown;
        }
        Facts facts = facts(scenario);
        List<Row> hits;
        try {
            hits = ExperimentRows.answer(table, evaluator.get().matches(facts));
        } catch (TableFailure failure) {
            return List.of(
                    Finding.fault("TABLE_FAILED", expected.table().cell(), String.valueOf(failure.getMessage())));
        }
        List<String> actual = hits.stream().map(Row::rowId).toList();
        if (!agree(table, expected.rows().value(), actual)) {
            return List.of(new RowsDifference(table, facts, expected).finding(actual));
        }
        tally.asked(table, facts);
        actual.forEach(rowId -> tally.hit(table.key(), rowId));
        return List.of();
    }

    /** The order only counts where the hit policy gives it a meaning of its own. */
    private static boolean agree(DecisionTable table, List<String> expected, List<String> actual) {
        Set<String> wanted = new HashSet<>(expected);
        return table.hitPolicy() == HitPolicy.PRIORITY
                ? expected.equals(actual)
                : wanted.size() == actual.size() && wanted.containsAll(actual);
    }

    private Facts facts(Scenario scenario) throws CaseAccount.Unusable {
        Account account = accounts.plain(scenario);
        Snapshot snapshot = Snapshots.take(account, Memory.NONE, accounts.asOf(scenario), rulebook);
        List<Given> given = scenario.given();
        GivenFacts.code(given, "feature.featureKey")
                .ifPresent(feature -> snapshot.bind("feature", use(snapshot, feature)));
        GivenFacts.code(given, "offer.key").ifPresent(offer -> snapshot.bind("offer", offer(offer)));
        GivenFacts.set(snapshot.facts(), given);
        return snapshot.facts();
    }

    private static @Nullable EntitlementUsage use(Snapshot snapshot, String feature) {
        var usage = snapshot.account().usage();
        return usage == null || usage.entitlements() == null
                ? null
                : usage.entitlements().stream()
                        .filter(use -> feature.equals(use.featureKey()))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable OfferFacts offer(String key) {
        Offer offer = rulebook.catalog().offers().get(key);
        return offer == null ? null : OfferFacts.of(offer);
    }

    private Finding unknownTable(RowsHit expected) {
        List<String> known =
                rulebook.tables().stream().map(table -> table.table().key()).toList();
        String table = expected.table().value();
        return Finding.fault(
                "UNKNOWN_TABLE",
                expected.table().cell(),
                "'" + table + "' is not a table of the rulebook." + near(table, known) + " Tables: "
                        + String.join(", ", known) + ".");
    }

    private static List<Finding> unknownRows(DecisionTable table, RowsHit expected) {
        List<String> known = table.rows().stream().map(Row::rowId).toList();
        List<Finding> findings = new ArrayList<>();
        for (String row : expected.rows().value()) {
            if (!known.contains(row)) {
                findings.add(Finding.fault(
                        "UNKNOWN_ROW",
                        expected.rows().cell(),
                        "Table '" + table.key() + "' has no row '" + row + "'." + near(row, known)
                                + " Write row ids separated by commas, or none."));
            }
        }
        return findings;
    }

    private static String near(String word, List<String> known) {
        return Spelling.hint(word, known);
    }
}
