package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When care keeps selling away, and for how long (DT-09). The worked example is decided on 2 March 2026. */
class CareTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final String UPGRADE = "UPG_BUSINESS";

    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void anOpenEscalationIsToBeRememberedForItsTwoWeeks() {
        Decision decision = deciding.golden(Memory.NONE, CareTest::escalate);

        assertThat(decision.careBlocks()).containsExactly(escalation(TODAY, null));
        assertThat(decision.rememberedCare()).containsExactly(escalation(TODAY, null));
    }

    @Test
    void aRowThatHoldsOnKeepsItsFirstDay() {
        LocalDate earlier = TODAY.minusDays(20);

        Decision decision = deciding.golden(seen(escalation(earlier, null)), CareTest::escalate);

        assertThat(decision.careBlocks()).containsExactly(escalation(earlier, null));
    }

    @Test
    void twoWeeksPassAfterAnEscalationIsClosed() {
        Decision decision = deciding.golden(seen(escalation(TODAY.minusDays(5), null)));

        assertThat(decision.propositions()).noneMatch(each -> each.commercial());
        assertThat(decision.careBlocks()).containsExactly(escalation(TODAY.minusDays(5), TODAY));
        CandidateEvaluation upgrade = upgrade(decision);
        assertThat(upgrade.verdict()).isEqualTo(Verdict.NOT_SUITABLE);
        assertThat(upgrade.eligibleFrom()).isEqualTo("2026-03-16");
        assertThat(upgrade.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("OPEN_ESCALATION");
            assertThat(reason.text()).contains("2026-03-02", "14 days", "2026-03-16");
            assertThat(String.valueOf(reason.ref())).contains("CARE-020");
        });
    }

    @Test
    void theLastDayOfTheWaitStillBlocksAndTheDayAfterItSells() {
        Decision last = deciding.golden(seen(escalation(TODAY.minusDays(30), TODAY.minusDays(13))));
        Decision over = deciding.golden(seen(escalation(TODAY.minusDays(30), TODAY.minusDays(14))));

        assertThat(upgrade(last).eligibleFrom()).isEqualTo("2026-03-03");
        assertThat(over.propositions()).anyMatch(each -> each.offerKey().equals(UPGRADE));
        assertThat(over.careBlocks()).isNull();
    }

    @Test
    void anEscalationThatComesBackBeginsAnew() {
        Decision decision =
                deciding.golden(seen(escalation(TODAY.minusDays(30), TODAY.minusDays(3))), CareTest::escalate);

        assertThat(decision.careBlocks()).containsExactly(escalation(TODAY.minusDays(30), null));
    }

    @Test
    void aCauseThatIsNotKnownAnyMoreIsNotGone() {
        Decision decision =
                deciding.golden(seen(escalation(TODAY.minusDays(5), null)), account -> account.remove("support"));

        assertThat(decision.careBlocks()).contains(escalation(TODAY.minusDays(5), null));
    }

    @Test
    void whatIsSeenLaterIsNotKnownOnAnEarlierDay() {
        Decision before = deciding.golden(seen(escalation(TODAY.plusDays(1), null)));
        Decision between = deciding.golden(seen(escalation(TODAY.minusDays(1), TODAY.plusDays(1))), CareTest::escalate);

        assertThat(before.propositions()).anyMatch(each -> each.offerKey().equals(UPGRADE));
        assertThat(between.careBlocks()).containsExactly(escalation(TODAY.minusDays(1), null));
    }

    @Test
    void whatIsNotKnownHasToBeKnownAndNotWhatTheRowAsksFor() {
        Decision unknown =
                deciding.golden(Memory.NONE, account -> ((ObjectNode) account.get("support")).putNull("openP1"));
        Decision none = deciding.golden(Memory.NONE, account -> ((ObjectNode) account.get("support")).put("openP1", 0));

        assertThat(upgrade(unknown).counterfactuals())
                .containsExactly("Open P1 would have to be known, and not openP1 ≥ 1 (now unknown)");
        assertThat(none.propositions()).anyMatch(each -> each.offerKey().equals(UPGRADE));
    }

    @Test
    void aRowThatIsGoneFromTheTableBlocksNothing() {
        CareBlock removed = new CareBlock("CARE-999", "GONE", List.of("COMMERCIAL"), 14, TODAY, null);

        Decision decision = deciding.golden(seen(removed));

        assertThat(decision.propositions()).anyMatch(each -> each.offerKey().equals(UPGRADE));
    }

    @Test
    void aRowWithoutAWaitIsShownAndNotRemembered() {
        Decision decision = deciding.golden(
                Memory.NONE, account -> ((ObjectNode) account.get("commercial")).put("daysPastDueMax", 20));

        assertThat(decision.careBlocks()).extracting(CareBlock::reasonCode).containsExactly("PAYMENT_OVERDUE");
        assertThat(decision.rememberedCare()).isEmpty();
    }

    @Test
    void aDetractorOfWhomNobodySaysThatItIsResolvedGetsCare() {
        Decision decision = deciding.golden(Memory.NONE, account -> {
            ObjectNode sentiment = (ObjectNode) account.get("sentiment");
            sentiment.put("npsScore", 3).put("npsRespondedAt", "2026-02-20T09:00:00Z");
            sentiment.remove(List.of("npsClass", "detractorResolved"));
        });

        assertThat(upgrade(decision).reasons()).extracting(Reason::code).contains("UNRESOLVED_DETRACTOR");
        assertThat(decision.propositions()).anyMatch(each -> each.offerKey().equals("CARE_DETRACTOR_CALL"));
    }

    private static CandidateEvaluation upgrade(Decision decision) {
        return decision.rejected().stream()
                .filter(each -> each.offerKey().equals(UPGRADE))
                .findFirst()
                .orElseThrow();
    }

    private static void escalate(ObjectNode account) {
        ((ObjectNode) account.get("support")).put("openEscalations", 1);
    }

    private static CareBlock escalation(LocalDate sinceOn, @Nullable LocalDate clearedOn) {
        return new CareBlock("CARE-020", "OPEN_ESCALATION", List.of("COMMERCIAL"), 14, sinceOn, clearedOn);
    }

    private static Memory seen(CareBlock block) {
        return new Memory(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(block));
    }
}
