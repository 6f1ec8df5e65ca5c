package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
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

    private boolean proposes(String offer, int unitPrice) {
        Decision decision = deciding.golden(Memory.NONE, account -> {
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
        });
        return decision.propositions().stream().anyMatch(each -> each.offerKey().equals(offer));
    }

    private CandidateEvaluation refused(String offer, Consumer<ObjectNode> change) {
        return deciding.golden(Memory.NONE, change).rejected().stream()
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
