package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.coverage.Reward;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.Memory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How ready an account is, who looks after it, and what thanks it earned. */
class CoverageTest {
    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void aReadyAccountGetsADedicatedManagerAndACall() {
        Coverage coverage = coverage(account -> block(account, "subscription")
                .putObject("arr")
                .put("amount", 2_500_000)
                .put("currency", "EUR"));

        assertThat(coverage.coverageModel()).isEqualTo("DEDICATED");
        assertThat(coverage.callToAction().ctaType()).isEqualTo("EXPANSION");
        assertThat(coverage.callToAction().dueAt()).isEqualTo(Instant.parse("2026-03-05T09:00:00Z"));
        assertThat(coverage.callToAction().playbook()).isEqualTo("PB_EXPAND");
    }

    @Test
    void nobodyCallsToSellWhileCareIsProposed() {
        Coverage coverage = coverage(account -> {
            block(account, "subscription")
                    .putObject("arr")
                    .put("amount", 2_500_000)
                    .put("currency", "EUR");
            block(account, "support").put("openEscalations", 1);
        });

        assertThat(coverage.ref().rowId()).isEqualTo("COV-010");
        assertThat(coverage.callToAction().ctaType()).isEqualTo("RISK");
        assertThat(coverage.callToAction().ref().rowId()).isEqualTo("COV-090");
        assertThat(coverage.readiness().potentialScore())
                .as("the need is there, only the moment is wrong")
                .isEqualTo(70);
    }

    @Test
    void aChampionAndGrowthMakeAFullScore() {
        Coverage coverage = coverage(account -> {
            account.withArray("contacts").addObject().put("id", "ct_4").put("role", "CHAMPION");
            block(account, "engagement").put("seatGrowth90dPct", 15);
        });

        assertThat(coverage.readiness().potentialScore()).isEqualTo(100);
    }

    @Test
    void anObjectiveIsMetOnceItsMilestoneIsReached() {
        assertThat(coverage(account -> {}).objectivesUnmet()).isEqualTo(1);
        assertThat(coverage(account -> block(account, "engagement")
                                .putArray("milestones")
                                .addObject()
                                .put("key", "PASS_SECURITY_AUDIT")
                                .put("reachedAt", "2026-02-20T00:00:00Z"))
                        .objectivesUnmet())
                .isZero();
        assertThat(coverage(account -> account.remove("objectives")).objectivesUnmet())
                .isNull();
    }

    @Test
    void feedbackIsThankedForOncePerKind() {
        Coverage coverage = coverage(account -> {
            block(account, "feedbackParticipation")
                    .put("interviews12m", 2)
                    .put("surveys12m", 2)
                    .put("caseStudies12m", 1);
            block(account, "engagement").put("valueRealizedScore", 60);
        });

        assertThat(coverage.rewards())
                .extracting(Reward::rewardKey)
                .containsExactly("EARLY_ACCESS_BETA", "CO_MARKETING_PAGE");
        assertThat(coverage.rewards().get(0).budgetKey()).isEqualTo("REWARDS");
        assertThat(coverage.rewards().get(0).claimUntil()).isEqualTo(Instant.parse("2026-05-01T09:00:00Z"));
    }

    @Test
    void thanksEndAtFourAYear() {
        Coverage coverage = coverage(account ->
                block(account, "feedbackParticipation").put("interviews12m", 2).put("rewardsIssued12m", 4));

        assertThat(coverage.rewards()).singleElement().satisfies(reward -> {
            assertThat(reward.rewardKey()).isNull();
            assertThat(reward.reasonCode()).isEqualTo("REWARD_LIMIT_REACHED");
        });
    }

    @Test
    void whatTheBudgetCannotGiveIsNotPromised() {
        assertThat(thanks("198")).containsExactly("EARLY_ACCESS_BETA", "CO_MARKETING_PAGE");
        assertThat(thanks("199")).containsExactly("EARLY_ACCESS_BETA", null);
        assertThat(thanks("200")).containsExactly(null, null);
    }

    /** The rewards of two kinds of feedback when so many were given this year. */
    private List<String> thanks(String used) {
        BudgetLevel level = new BudgetLevel(
                "REWARDS", "*", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), new BigDecimal(used));
        Memory memory = new Memory(List.of(), List.of(), List.of(), List.of(level), List.of(), List.of(), List.of());
        List<Reward> rewards = deciding.golden(memory, account -> {
                    block(account, "feedbackParticipation")
                            .put("interviews12m", 2)
                            .put("caseStudies12m", 1);
                    block(account, "engagement").put("valueRealizedScore", 60);
                })
                .coverage()
                .rewards();
        assertThat(rewards).filteredOn(reward -> reward.rewardKey() == null).allSatisfy(reward -> {
            assertThat(reward.reasonCode()).isEqualTo("BUDGET_EXHAUSTED");
            assertThat(reward.ref().rowId()).isEqualTo("BUD-040");
        });
        return rewards.stream().map(Reward::rewardKey).toList();
    }

    private Coverage coverage(Consumer<ObjectNode> change) {
        return deciding.golden(Memory.NONE, change).coverage();
    }

    private static ObjectNode block(ObjectNode account, String name) {
        return (ObjectNode) account.get(name);
    }
}
