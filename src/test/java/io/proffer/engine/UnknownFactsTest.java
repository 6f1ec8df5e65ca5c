package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What must be known to sell and is not closes selling, and says what to send. */
class UnknownFactsTest {
    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void anUnknownOnboardingClosesUpgradesAndSeats() {
        Consumer<ObjectNode> unknown = account -> block(account, "engagement").remove("onboardingCompletedPct");

        assertThat(refused("UPG_BUSINESS", unknown)).satisfies(each -> isUnknown(each, Stage.SUITABILITY));
        assertThat(refused("SEAT_TEAM_10", unknown)).satisfies(each -> isUnknown(each, Stage.SUITABILITY));
    }

    @Test
    void anUnknownNegotiationNearTheEndOfTheTermClosesPlanChangesAndSaysSo() {
        Consumer<ObjectNode> unknown = account -> {
            block(account, "subscription").put("termStartOn", "2025-05-21").put("termEndOn", "2026-05-21");
            block(account, "subscription").remove("daysToRenewal");
            block(account, "commercial").remove("renewal");
        };

        assertThat(refused("UPG_BUSINESS", unknown)).satisfies(each -> isUnknown(each, Stage.APPLICABILITY));
        assertThat(refused("LOYALTY_24M", unknown)).satisfies(each -> {
            isUnknown(each, Stage.APPLICABILITY);
            assertThat(each.counterfactuals())
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("Negotiation open would have to be known"));
        });
    }

    @Test
    void farFromTheEndOfTheTermTheNegotiationNeedNotBeKnown() {
        Decision decision = deciding.golden(
                Memory.NONE, account -> block(account, "commercial").remove("renewal"));

        assertThat(decision.propositions()).anyMatch(each -> each.offerKey().equals("UPG_BUSINESS"));
    }

    @Test
    void whatIsTooOldForAnUpgradeIsTooOldForItsTrial() {
        Consumer<ObjectNode> old = account -> block(account, "usage").put("asOf", "2026-02-20T06:00:00Z");

        assertThat(refused("TRIAL_BUSINESS_14", old).reasons().get(0).code()).isEqualTo("STALE_CONTEXT");
        assertThat(refused("TRIAL_BUSINESS_14", account -> account.remove("usage")))
                .satisfies(each -> isUnknown(each, Stage.CONTEXT));
    }

    @Test
    void anUnknownSegmentIsSaidToBeUnknown() {
        assertThat(refused("TRIAL_ENTERPRISE_PILOT_30", account -> account.remove("segment"))
                        .reasons()
                        .get(0)
                        .code())
                .isEqualTo("UNKNOWN_FACT");
    }

    @Test
    void theAnnualSwitchIsMeasuredByWhatIsPaid() {
        assertThat(proposes("SWITCH_ANNUAL", 2900)).isTrue();
        assertThat(proposes("SWITCH_ANNUAL", 2290)).isFalse();
    }

    @Test
    void theAnnualSwitchSavesWhatItsQuoteSays() {
        // The grid takes eight percent off a hundred seats: 24.00 becomes 22.08.
        Proposition many =
                paidByTheMonth(2600, subscription -> subscription.put("seatsLicensed", 100)).propositions().stream()
                        .filter(each -> each.offerKey().equals("SWITCH_ANNUAL"))
                        .findFirst()
                        .orElseThrow();
        assertThat(many.quote().savings().pct()).isEqualByComparingTo("15.08");
        assertThat(many.why().get(0).params().get("annualSavingsPct")).hasToString("15.08");
        // Whoever has fifteen percent off by the month pays 24.65 and would save too little.
        Decision few = paidByTheMonth(
                2900, subscription -> subscription.put("seatsLicensed", 10).put("discountPct", 15));
        assertThat(few.propositions()).noneMatch(each -> each.offerKey().equals("SWITCH_ANNUAL"));
        assertThat(rejected(few, "SWITCH_ANNUAL")
                        .nearestRow()
                        .failedCells()
                        .get(0)
                        .actual())
                .hasToString("2.64");
    }

    @Test
    void addOnsAreNoSavingOfTheAnnualSwitch() {
        // Ten seats at 25.00 are 3,000.00 a year, 2,880.00 by the year; an add-on goes on beside them.
        Decision decision = paidByTheMonth(2500, subscription -> {
            subscription.put("seatsLicensed", 10);
            subscription.putObject("arr").put("amount", 500_000).put("currency", "EUR");
        });
        assertThat(decision.propositions()).noneMatch(each -> each.offerKey().equals("SWITCH_ANNUAL"));
        assertThat(rejected(decision, "SWITCH_ANNUAL")
                        .nearestRow()
                        .failedCells()
                        .get(0)
                        .actual())
                .hasToString("4");
    }

    @Test
    void aContractBeyondReasonIsDecidedOnAsOneThatIsNotKnown() {
        for (boolean mrr : new boolean[] {true, false}) {
            Decision decision = deciding.golden(Memory.NONE, account -> {
                block(account, "engagement").remove(List.of("activeSeats30d", "seatUtilizationPct"));
                ObjectNode subscription = block(account, "subscription");
                subscription.put("billingInterval", "MONTH").put("seatsLicensed", 1_000_000);
                subscription.put("discountPct", 0).remove("arr");
                subscription
                        .putObject("unitPrice")
                        .put("amount", 1_000_000_000_000L)
                        .put("currency", "EUR");
                if (mrr) {
                    subscription.putObject("mrr").put("amount", 100_000).put("currency", "EUR");
                }
            });
            assertThat(decision.propositions())
                    .noneMatch(each -> each.offerKey().equals("SWITCH_ANNUAL"));
        }
    }

    @Test
    void whatAGuardLooksAtMustBeKnown() {
        for (String[] fact : new String[][] {
            {"subscription", "status"}, {"subscription", "contractFlags"}, {"commercial", "creditHold"}
        }) {
            Decision decision = deciding.golden(
                    Memory.NONE, account -> block(account, fact[0]).remove(fact[1]));

            assertThat(decision.propositions()).as(fact[1]).isEmpty();
            for (String offer : List.of("UPG_BUSINESS", "SEAT_TEAM_10", "TRIAL_BUSINESS_14")) {
                CandidateEvaluation refused = rejected(decision, offer);
                isUnknown(refused, Stage.ELIGIBILITY);
                assertThat(refused.reasons().get(0).text()).contains("send " + fact[0] + "." + fact[1]);
            }
        }
    }

    private boolean proposes(String offer, int unitPrice) {
        return paidByTheMonth(unitPrice, subscription -> {}).propositions().stream()
                .anyMatch(each -> each.offerKey().equals(offer));
    }

    private Decision paidByTheMonth(int unitPrice, Consumer<ObjectNode> change) {
        return deciding.golden(Memory.NONE, account -> {
            block(account, "engagement").remove(List.of("activeSeats30d", "seatUtilizationPct"));
            ObjectNode subscription = block(account, "subscription");
            subscription
                    .put("billingInterval", "MONTH")
                    .put("termMonths", 1)
                    .put("termStartOn", "2026-02-18")
                    .put("termEndOn", "2026-03-18")
                    .put("monthsPaidMonthly", 20)
                    .put("discountPct", 0);
            subscription.remove("mrr");
            subscription.remove("arr");
            subscription.remove("daysToRenewal");
            subscription.putObject("unitPrice").put("amount", unitPrice).put("currency", "EUR");
            change.accept(subscription);
        });
    }

    private CandidateEvaluation refused(String offer, Consumer<ObjectNode> change) {
        return rejected(deciding.golden(Memory.NONE, change), offer);
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(each -> each.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    private static void isUnknown(CandidateEvaluation refused, Stage stage) {
        assertThat(refused.stage()).isEqualTo(stage);
        assertThat(refused.verdict()).isNotEqualTo(Verdict.SELECTED);
        assertThat(refused.reasons().get(0).code()).isEqualTo("UNKNOWN_FACT");
    }

    private static ObjectNode block(ObjectNode account, String name) {
        return (ObjectNode) account.get(name);
    }
}
