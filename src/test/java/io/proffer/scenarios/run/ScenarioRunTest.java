package io.proffer.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.SampleDocuments;
import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios pass when the rulebook answers as they say, and say in words where it does not. */
class ScenarioRunTest {
    private static final Rulebook RULEBOOK = ShippedRulebook.get();
    private static final ScenarioRun RUN = new ScenarioRun(RULEBOOK, new SampleDocuments());

    @Test
    void aTableIsAskedWithTheFactsGiven() {
        ScenarioReport report = run("""
                Name,Plan,Feature,Utilization %,Periods over warn,Burst,Table,Rows hit
                near the limit,TEAM,API_CALLS,80,2,no,usage_soft_push,USE-020
                one period is no trend,TEAM,API_CALLS,80,1,no,usage_soft_push,none
                unknown is not near,TEAM,API_CALLS,unknown,2,no,usage_soft_push,none
                """);

        assertThat(report.failures()).isEmpty();
        assertThat(report.results()).hasSize(3);
        TableCoverage usage = coverage(report, "usage_soft_push");
        assertThat(usage.rowsHit()).isOne();
        assertThat(usage.rowsNeverHit()).contains("USE-010").doesNotContain("USE-020");
        assertThat(usage.neverMet()).contains("usage_soft_push!A8").doesNotContain("usage_soft_push!E9");
        assertThat(usage.neverFailed()).contains("usage_soft_push!A9").doesNotContain("usage_soft_push!E9");
    }

    @Test
    void aBlankFactIsAsInTheAccount() {
        assertThat(run("""
                Name,Account,Feature,Pending invites,Table,Rows hit
                the example,acct_robo,API_CALLS,,usage_soft_push,USE-020
                its seats,acct_robo,,,seat_expansion,SEAT-020
                """).failures()).isEmpty();
    }

    @Test
    void aDifferentRowIsExplainedDownToTheCellOfTheTable() {
        ScenarioReport report = run("""
                Name,Plan,Feature,Utilization %,Periods over warn,Burst,Table,Rows hit
                below,TEAM,API_CALLS,79,2,no,usage_soft_push,USE-020
                too much,TEAM,API_CALLS,80,2,no,usage_soft_push,none
                """);

        assertThat(report.failures().get(0).lines())
                .containsExactly("ROWS_DIFFER @ cases_tests.csv cases_tests!H2 — Expected USE-020 of usage_soft_push,"
                        + " found none. USE-020 does not match: 'Utilization %' must be >= 80 (usage_soft_push!C9) and"
                        + " is 79. Correct the scenario or the table.");
        assertThat(report.failures().get(1).lines())
                .containsExactly(
                        "ROWS_DIFFER @ cases_tests.csv cases_tests!H3 — Expected none of usage_soft_push, found"
                                + " USE-020. USE-020 (usage_soft_push!A9) matches. Correct the scenario or the table.");
        assertThat(coverage(report, "usage_soft_push").rowsHit()).isZero();
    }

    @Test
    void aRowBehindAnotherIsSaidToComeAfterIt() {
        ScenarioReport report = run("""
                Name,Billing interval,Tenure months,Table,Rows hit
                annual,YEAR,1,annual_switch,ANN-010
                young,MONTH,1,annual_switch,"ANN-000, ANN-010"
                dormant,YEAR,,seat_expansion,SEAT-010
                """);

        assertThat(report.failures()).hasSize(3);
        assertThat(report.failures().get(1).lines())
                .singleElement()
                .asString()
                .contains("'Billing interval' must be YEAR");
        assertThat(report.failures().get(2).lines())
                .singleElement()
                .asString()
                .contains("'Dormant seats %' must be >= 25 (seat_expansion!F8) and is unknown");
    }

    @Test
    void experimentsAnswerSideBySideAndOfEachTheFirst() {
        ScenarioReport report = run("""
                Name,Segment,Table,Rows hit
                in all,SMB,holdout,"HLD-020, HLD-030, HLD-040, HLD-050"
                never held out,STRATEGIC,holdout,"HLD-010, HLD-050"
                the second of one,STRATEGIC,holdout,"HLD-020, HLD-050"
                """);

        assertThat(report.failures())
                .flatExtracting(ScenarioResult::lines)
                .singleElement()
                .asString()
                .contains("Expected HLD-020, HLD-050 of holdout, found HLD-010, HLD-050. HLD-010 (holdout!A8) matches. "
                        + "HLD-020 (holdout!A9) comes after it.");
        assertThat(coverage(report, "holdout").rowsNeverHit()).isEmpty();
    }

    @Test
    void theWholeDecisionIsMadeWithTheFactsInTheAccount() {
        ScenarioReport report = run("""
                Name,Account,Open escalations,Offer,Verdict,Reason,Recurring a year,Unit amount,Discount %
                proposed,acct_robo,,UPG_BUSINESS,SELECTED,SECURITY_GATE,27565.20,39,5
                care first,acct_robo,1,UPG_BUSINESS,NOT_SUITABLE,OPEN_ESCALATION,,,
                check-in,acct_robo,1,CARE_EXEC_CHECKIN,SELECTED,,,,
                nothing is known,,,UPG_BUSINESS,NOT_ELIGIBLE,,,,
                """);

        assertThat(report.failures()).flatExtracting(ScenarioResult::lines).isEmpty();
        assertThat(coverage(report, "feature_gap").rowsNeverHit()).doesNotContain("GAP-010");
        assertThat(coverage(report, "care_suppression").rowsNeverHit()).doesNotContain("CARE-020");
    }

    @Test
    void featureFactsChangeTheirFeatureAndObjectivesTheAccount() {
        ScenarioReport report = run("""
                Name,Account,Feature,Gate hits in 30 days,Objective,Offer,Reason
                enough attempts,acct_robo,SSO,5,,UPG_BUSINESS,SECURITY_GATE
                too few attempts,acct_robo,SSO,4,,UPG_BUSINESS,SECURITY_GATE
                an audit ahead,acct_robo,,,PASS_SECURITY_AUDIT,UPG_BUSINESS,AUDIT_OBJECTIVE
                no audit ahead,acct_robo,,,none,UPG_BUSINESS,AUDIT_OBJECTIVE
                """);

        assertThat(report.failures())
                .extracting(failure -> failure.scenario().name().value())
                .containsExactly("too few attempts", "no audit ahead");
    }

    @Test
    void aDifferentEndIsExplained() {
        ScenarioReport report = run("""
                Name,Account,Offer,Verdict,Reason,Recurring a year
                wrong,acct_robo,SWITCH_ANNUAL,SELECTED,ANNUAL_SAVES,100
                """);

        assertThat(report.failures().get(0).lines())
                .hasSize(3)
                .anyMatch(line ->
                        line.startsWith("VERDICT_DIFFERS @ cases_tests.csv cases_tests!D2 — Expected SELECTED for"
                                + " SWITCH_ANNUAL, found NOT_APPLICABLE. Why: "))
                .anyMatch(line ->
                        line.startsWith("REASON_DIFFERS @ cases_tests.csv cases_tests!E2 — Expected ANNUAL_SAVES"
                                + " for SWITCH_ANNUAL, found ALREADY_ANNUAL. "))
                .anyMatch(line -> line.startsWith("PRICE_DIFFERS @ cases_tests.csv cases_tests!F2 — Expected 100 for"
                        + " SWITCH_ANNUAL, found none. "));
    }

    @Test
    void whatCannotBeRunIsNamedWithItsCell() {
        ScenarioReport report = run("""
                Name,Account,Usage age in days,Seats licensed,Table,Rows hit,Offer,Verdict
                table,,,,usage_soft_pusch,none,,
                row,,,,usage_soft_push,USE-02,,
                account,acct_rob,,,usage_soft_push,none,,
                derived,acct_robo,3,,,,UPG_BUSINESS,SELECTED
                """);

        assertThat(report.failures())
                .flatExtracting(ScenarioResult::lines)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("UNKNOWN_TABLE @ cases_tests.csv cases_tests!E2 — ")
                                .contains("Did you mean 'usage_soft_push'?"),
                        line -> assertThat(line)
                                .startsWith("UNKNOWN_ROW @ cases_tests.csv cases_tests!F3 — ")
                                .contains("Did you mean 'USE-020'?"),
                        line -> assertThat(line)
                                .startsWith("UNKNOWN_ACCOUNT @ cases_tests.csv cases_tests!B4 — ")
                                .contains("Did you mean 'acct_robo'?"),
                        line -> assertThat(line).startsWith("NOT_GIVABLE @ cases_tests.csv cases_tests!C5 — "));
    }

    @Test
    void aScenarioSwitchedOffIsNotRun() {
        ScenarioReport report = run("""
                Name,Table,Rows hit,Enabled
                off,usage_soft_push,USE-020,no
                """);

        assertThat(report.results()).isEmpty();
        assertThat(report.skipped()).isOne();
    }

    private static ScenarioReport run(String csv) {
        Reading reading =
                new WorkbookReader(RULEBOOK.vocabulary()).read("cases_tests.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.faults()).isEmpty();
        return RUN.run(reading.tests());
    }

    private static TableCoverage coverage(ScenarioReport report, String table) {
        List<TableCoverage> found = report.coverage().stream()
                .filter(each -> each.table().equals(table))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
