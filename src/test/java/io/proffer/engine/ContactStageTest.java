package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What customer success decides for one account, through the whole decision. */
class ContactStageTest {
    private static final String TRIAL = "TRIAL_BUSINESS_14";
    private static final String SEATS = "SEAT_TEAM_10";
    private static final Consumer<ObjectNode> TRIED_LATELY = account -> trials(account, "2025-12-15");

    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void theStageReadsItsTables() {
        assertThat(deciding.golden(Memory.NONE).funnel())
                .filteredOn(stage -> stage.stage() == Stage.CONTACT_POLICY)
                .singleElement()
                .satisfies(stage -> {
                    assertThat(stage.open()).isFalse();
                    assertThat(stage.tables())
                            .containsExactly("contact_limits", "suppression_after_outcome", "quiet_windows");
                });
    }

    @Test
    void anApprovedOfferPassesTheTablesOfEligibility() {
        assertThat(verdict(deciding.golden(Memory.NONE, TRIED_LATELY))).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(verdict(deciding.golden(forced("cs_lead"), TRIED_LATELY))).isEqualTo(Verdict.EXCLUDED_BY_STACKING);
    }

    @Test
    void nobodyForcesAnOfferAlone() {
        assertThat(verdict(deciding.golden(forced(null), TRIED_LATELY))).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(verdict(deciding.golden(forced("csm_ada"), TRIED_LATELY))).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void rulesAndCareHoldForAForcedOffer() {
        assertThat(verdict(deciding.golden(forced("cs_lead"), account -> trials(account, null))))
                .isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(verdict(deciding.golden(
                        forced("cs_lead"), account -> ((ObjectNode) account.get("support")).put("openEscalations", 1))))
                .isEqualTo(Verdict.NOT_SUITABLE);
    }

    @Test
    void anOrderThatWaitsIsNotOfferedThoughTheYesIsForgotten() {
        OpenProposition order = new OpenProposition(
                "prp_1",
                SEATS,
                "PENDING_APPROVAL",
                Deciding.AS_OF.minus(Duration.ofDays(500)),
                Deciding.AS_OF.minus(Duration.ofDays(470)),
                null,
                null);
        Memory waiting = new Memory(List.of(), List.of(), List.of(), List.of(), List.of(order), List.of(), List.of());

        assertThat(deciding.golden(Memory.NONE).propositions())
                .extracting("offerKey")
                .contains(SEATS);
        assertThat(deciding.golden(waiting).rejected())
                .filteredOn(each -> each.offerKey().equals(SEATS))
                .singleElement()
                .satisfies(seats -> {
                    assertThat(seats.verdict()).isEqualTo(Verdict.EXCLUDED_BY_STACKING);
                    assertThat(seats.counterfactuals()).containsExactly("Once prp_1 is approved or rejected");
                });
    }

    /** One trial of the plan that started lately, ended on a day or still running. */
    private static void trials(ObjectNode account, @Nullable String endedOn) {
        String end = endedOn == null ? "" : ",'endedOn':'" + endedOn + "','outcome':'REVERTED'";
        account.set(
                "trials",
                GoldenAccount.json("{'trials':[{'targetPlan':'BUSINESS','startedOn':'"
                                + (endedOn == null ? "2026-02-25" : "2025-12-01") + "'" + end + "}]}")
                        .get("trials"));
    }

    private static Memory forced(@Nullable String approvedBy) {
        Override force = new Override(
                "ovr_1",
                OverrideKind.FORCE_ELIGIBLE,
                null,
                TRIAL,
                null,
                "The board asked for it.",
                "csm_ada",
                Deciding.AS_OF.minusSeconds(60),
                approvedBy,
                Deciding.AS_OF.plus(Duration.ofDays(7)));
        return new Memory(List.of(), List.of(force), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Verdict verdict(Decision decision) {
        return decision.rejected().stream()
                .filter(each -> each.offerKey().equals(TRIAL))
                .map(CandidateEvaluation::verdict)
                .findFirst()
                .orElse(Verdict.SELECTED);
    }
}
