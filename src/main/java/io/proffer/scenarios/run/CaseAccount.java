package io.proffer.scenarios.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.json.Problem;
import io.proffer.scenarios.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The account a scenario starts from, and the instant it is decided at. */
final class CaseAccount {
    /** Blocks whose age is asked for. */
    private static final List<String> BLOCKS =
            List.of("usage", "engagement", "support", "sentiment", "health", "commercial");

    private final ScenarioAccounts accounts;

    CaseAccount(ScenarioAccounts accounts) {
        this.accounts = accounts;
    }

    /** The scenario cannot be run. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Unusable(Finding finding) {
            super(finding.message(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    Instant asOf(Scenario scenario) {
        return scenario.asOf() == null ? accounts.freshAt() : scenario.asOf().value();
    }

    /** The account as its systems sent it, without the facts the scenario gives. */
    Account plain(Scenario scenario) throws Unusable {
        return accepted(AccountReader.readWithoutComparing(document(scenario)), scenario);
    }

    /** The account with the facts the scenario gives in the place of its own. */
    Account changed(Scenario scenario) throws Unusable {
        ObjectNode document = document(scenario);
        Instant asOf = asOf(scenario);
        ObjectNode patch = AccountPatch.of(document, scenario.given(), asOf);
        return accepted(AccountReader.patch(document, patch, asOf), scenario);
    }

    private ObjectNode document(Scenario scenario) throws Unusable {
        if (scenario.account() == null) {
            return unknownAccount(asOf(scenario));
        }
        String id = scenario.account().value();
        return accounts.document(id)
                .orElseThrow(() -> new Unusable(Finding.fault(
                        "UNKNOWN_ACCOUNT",
                        scenario.account().cell(),
                        "'" + id + "' is not a sample account." + near(id)
                                + " Leave the cell blank for an account of which nothing is known.")));
    }

    private String near(String id) {
        return Spelling.hint(id, accounts.ids());
    }

    /** Nothing is known of it, and that is fresh: its blocks are there and empty. */
    private static ObjectNode unknownAccount(Instant asOf) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("id", "acct_scenario");
        BLOCKS.forEach(block -> document.putObject(block).put("asOf", asOf.toString()));
        return document;
    }

    private static Account accepted(AccountReading reading, Scenario scenario) throws Unusable {
        if (reading instanceof AccountReading.Accepted accepted) {
            return accepted.account();
        }
        String problems = ((AccountReading.Rejected) reading)
                .problems().stream().map(CaseAccount::said).collect(Collectors.joining(" "));
        throw new Unusable(Finding.fault(
                "ACCOUNT_REFUSED",
                scenario.name().cell(),
                "With the facts given, the account cannot be read: " + problems + " Correct the facts."));
    }

    private static String said(Problem problem) {
        return problem.pointer() + " " + problem.message();
    }
}
