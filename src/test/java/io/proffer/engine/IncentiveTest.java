package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.incentive.Incentive.Reward;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Verdict;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Loyalty rewards (DT-07) and bundles (DT-22) in the flow of a decision. */
class IncentiveTest {
    private final Deciding deciding = Deciding.withShippedRulebook();

    /** Robo Manufacturing sixty days before its renewal, with its value confirmed. */
    private Decision inWindow(Consumer<ObjectNode> change) {
        return deciding.golden(Memory.NONE, account -> {
            subscription(account).put("termStartOn", "2025-05-01").put("termEndOn", "2026-05-01");
            subscription(account).remove("daysToRenewal");
            ((ObjectNode) account.get("engagement")).put("valueRealizedScore", 72);
            change.accept(account);
        });
    }

    private static ObjectNode subscription(ObjectNode account) {
        return (ObjectNode) account.get("subscription");
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(offer + " is proposed"));
    }

    @Test
    void insideTheWindowTwoYearsAreRewarded() {
        Decision decision = inWindow(account -> {});
        CandidateEvaluation two = rejected(decision, "LOYALTY_24M");
        Quote quote = two.quote();

        assertThat(quote.rewards())
                .extracting(Reward::row)
                .extracting(RowRef::rowId)
                .containsExactly("LOY-010", "LOY-030");
        assertThat(quote.rewards()).extracting(Reward::perk).containsExactly(null, "EXTRA_SANDBOX_12M");
        assertThat(quote.target().discountPct()).isEqualByComparingTo("11");
        assertThat(two.matchedRows()).extracting(RowRef::rowId).containsExactly("RNW-040", "LOY-010", "LOY-030");
        assertThat(two.verdict()).as("three years rank higher").isEqualTo(Verdict.EXCLUDED_BY_STACKING);
    }

    @Test
    void withoutConfirmedValueTheWorkshopComesBeforeADiscount() {
        Decision decision = inWindow(account -> {
            ((ObjectNode) account.get("engagement")).put("valueRealizedScore", 40);
            ((ObjectNode) account.get("health")).put("band", "YELLOW").put("score", 60);
            subscription(account).put("planKey", "BUSINESS");
            subscription(account).remove("unitPrice");
            subscription(account).remove("discountPct");
            subscription(account).putObject("arr").put("amount", 2_901_600).put("currency", "EUR");
            subscription(account).remove("mrr");
        });
        CandidateEvaluation two = rejected(decision, "LOYALTY_24M");
        Quote quote = two.quote();

        assertThat(quote.rewards()).extracting(Reward::perk).containsExactly("SUCCESS_WORKSHOP");
        assertThat(quote.target().discountPct()).isEqualByComparingTo("9");
    }

    @Test
    void aYoungCustomerIsNotYetAskedForYears() {
        Decision decision = inWindow(account -> {
            account.put("customerSince", "2025-05-01");
            account.remove("tenureMonths");
        });
        CandidateEvaluation loyalty = rejected(decision, "LOYALTY_24M");

        assertThat(loyalty.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(loyalty.reasons()).extracting(Reason::code).containsExactly("TENURE_TOO_SHORT");
        assertThat(loyalty.matchedRows()).extracting(RowRef::rowId).contains("LOY-090");
    }

    @Test
    void aBundleSaysWhatItWouldNeedToFit() {
        CandidateEvaluation bundle = rejected(deciding.golden(Memory.NONE), "BND_SHOPFLOOR");

        assertThat(bundle.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(bundle.reasons()).extracting(Reason::code).containsExactly("NO_NEED_SIGNAL");
        assertThat(bundle.nearestRow().rowId()).isEqualTo("BND-010");
        assertThat(bundle.nearestRow().failedCells())
                .extracting(cell -> cell.column())
                .containsExactly("objective");
    }

    @Test
    void aBundleThatFitsIsPricedWithItsAddOn() {
        Decision decision = deciding.golden(
                Memory.NONE,
                account -> account.withArray("/objectives")
                        .addObject()
                        .put("key", "REDUCE_MANUAL_WORK")
                        .put("priority", 2)
                        .put("source", "CSM")
                        .put("asOf", "2026-02-20T08:00:00Z"));
        CandidateEvaluation bundle = rejected(decision, "BND_SHOPFLOOR");

        assertThat(bundle.matchedRows()).extracting(RowRef::rowId).contains("BND-010");
        assertThat(bundle.verdict()).isNotEqualTo(Verdict.NOT_APPLICABLE);
    }
}
