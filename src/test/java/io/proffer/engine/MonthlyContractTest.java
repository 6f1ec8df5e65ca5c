package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contracts that end every month, or for which nothing is paid. */
class MonthlyContractTest {
    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void aContractFromMonthToMonthWaitsForNoRenewal() {
        Decision decision = deciding.golden(Memory.NONE, account -> term(account, "2026-02-15", "2026-03-15", 1));

        assertThat(isRouted(decision)).isFalse();
        assertThat(rejected(decision, "LOYALTY_24M").reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("OUTSIDE_RENEWAL_WINDOW");
            assertThat(reason.text()).contains("month to month");
        });
    }

    @Test
    void noEndOfAContractFromMonthToMonthIsAskedFor() {
        Decision decision = deciding.golden(Memory.NONE, account -> term(account, "2026-02-15", null, 1));

        CandidateEvaluation loyalty = rejected(decision, "LOYALTY_24M");
        assertThat(loyalty.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).contains("month to month"));
        assertThat(loyalty.counterfactuals()).isEmpty();
        assertThat(loyalty.nearestRow()).isNull();
    }

    @Test
    void whoPaysNothingMayTry() {
        Decision decision = deciding.golden(Memory.NONE, account -> {
            ObjectNode subscription = (ObjectNode) account.get("subscription");
            subscription.remove(List.of("mrr", "unitPrice", "discountPct"));
            ((ObjectNode) subscription.get("arr")).put("amount", 0);
        });

        assertThat(decision.rejected())
                .filteredOn(each -> each.offerKey().equals("TRIAL_BUSINESS_14"))
                .noneMatch(each -> each.stage() == Stage.PRICING);
    }

    @Test
    void itsLengthFollowsFromItsDays() {
        Decision decision = deciding.golden(Memory.NONE, account -> term(account, "2026-02-15", "2026-03-15", null));

        assertThat(isRouted(decision)).isFalse();
    }

    @Test
    void aYearThatEndsSoonWaitsForItsRenewal() {
        Decision decision = deciding.golden(Memory.NONE, account -> term(account, "2025-03-15", "2026-03-15", 12));

        assertThat(isRouted(decision)).isTrue();
    }

    @Test
    void whatNobodyNeedsYetNamesTheRenewalItWouldHaveToWaitFor() {
        Decision decision = deciding.golden(Memory.NONE, account -> term(account, "2025-03-15", "2026-03-15", 12));

        assertThat(rejected(decision, "UPG_ENTERPRISE").counterfactuals())
                .anySatisfy(text -> assertThat(text).contains("renewal would have to be over", "RNW-"));
    }

    @Test
    void aTrialThatComesFirstAndIsRefusedIsSaidToBe() {
        Decision decision = deciding.golden(
                Memory.NONE, account -> account.put("segment", "SMB").put("industry", "SOFTWARE"));

        assertThat(rejected(decision, "UPG_BUSINESS").counterfactuals())
                .contains("Start TRIAL_BUSINESS_14 first")
                .anyMatch(text -> text.startsWith("TRIAL_BUSINESS_14 is refused now: "));
    }

    @Test
    void loyaltyNamesARenewalRowThatAllowsIt() {
        Decision decision = deciding.golden(
                Memory.NONE,
                account -> ((ObjectNode) account.get("health")).put("score", 40).put("band", "RED"));

        assertThat(rejected(decision, "LOYALTY_24M").nearestRow().rowId()).isNotEqualTo("RNW-060");
    }

    @Test
    void aBundleNamesItsOwnConditionsBesideTheNeed() {
        Decision decision = deciding.golden(Memory.NONE, account -> {
            account.put("industry", "RETAIL");
            ((ObjectNode) account.get("usage")).putArray("entitlements");
        });

        assertThat(rejected(decision, "UPG_BUSINESS").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        CandidateEvaluation bundle = rejected(decision, "BND_COMPLIANCE");
        assertThat(bundle.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(bundle.counterfactuals())
                .containsAll(rejected(decision, "UPG_BUSINESS").counterfactuals())
                .anySatisfy(text -> assertThat(text).containsIgnoringCase("industry"));
    }

    @Test
    void whereNothingIsPaidNoRiseInPercentIsAskedOfTheClient() {
        Decision decision = deciding.golden(Memory.NONE, account -> {
            ObjectNode subscription = (ObjectNode) account.get("subscription");
            subscription.remove(List.of("mrr", "unitPrice", "discountPct"));
            ((ObjectNode) subscription.get("arr")).put("amount", 0);
        });

        assertThat(rejected(decision, "UPG_BUSINESS").reasons()).first().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("NO_PRICE");
            assertThat(reason.text()).contains("Nothing is paid now", "price_shock_guard");
        });
    }

    private static boolean isRouted(Decision decision) {
        return decision.rejected().stream()
                .filter(each -> each.offerKey().equals("UPG_BUSINESS"))
                .flatMap(each -> each.reasons().stream())
                .anyMatch(reason -> reason.code().equals("ROUTED_TO_RENEWAL"));
    }

    private static void term(ObjectNode account, String startOn, String endOn, Integer months) {
        ObjectNode subscription = (ObjectNode) account.get("subscription");
        subscription.put("billingInterval", "MONTH").put("termStartOn", startOn).put("termEndOn", endOn);
        subscription.remove("daysToRenewal");
        if (months == null) {
            subscription.remove("termMonths");
        } else {
            subscription.put("termMonths", months.intValue());
        }
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(each -> each.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }
}
