package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.decision.StageSummary;
import io.proffer.engine.experiment.Arms.Arm;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import io.proffer.json.CanonicalJson;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stage EXPERIMENT: who is held out, what is withheld, and who may know of it (INV-12). */
class HoldoutTest {
    private static final Instant AS_OF = Deciding.AS_OF;

    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void theExampleIsTreatedAndRemembered() {
        Decision decision = deciding.golden(Memory.NONE);

        assertThat(decision.holdout().inHoldout()).isFalse();
        assertThat(decision.withheld()).isEmpty();
        assertThat(decision.holdout().arms())
                .extracting(Arm::experimentKey, arm -> arm.row().rowId(), Arm::arm)
                .containsExactly(
                        tuple("GLOBAL_HOLDOUT", "HLD-020", "TREATED"),
                        tuple("TRIAL_2026H1", "HLD-030", "TREATED"),
                        tuple("NO_LEVERS", "HLD-050", "TREATED"));
        assertThat(decision.assignments()).hasSize(3).first().satisfies(given -> {
            assertThat(given.assignedAt()).isEqualTo(AS_OF);
            assertThat(given.validUntil()).isEqualTo(AS_OF.plus(Duration.ofDays(365)));
        });
        assertThat(deciding.golden(remembering(decision.assignments().toArray(Assignment[]::new)))
                        .assignments())
                .isEmpty();
    }

    @Test
    void whatWouldBeProposedIsWithheldAndSaid() {
        Decision treated = deciding.golden(Memory.NONE);
        Decision held = deciding.golden(remembering(held("GLOBAL_HOLDOUT", "HOLDOUT")));

        assertThat(held.propositions()).isEmpty();
        assertThat(held.holdout().inHoldout()).isTrue();
        assertThat(held.holdout().experimentKey()).isEqualTo("GLOBAL_HOLDOUT");
        assertThat(held.holdout().arm()).isEqualTo("HOLDOUT");
        assertThat(offers(held.withheld())).isEqualTo(offers(treated.propositions()));
        assertThat(held.withheld()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo("WITHHELD");
            assertThat(one.verdict()).isEqualTo(Verdict.HOLDOUT);
        });
        assertThat(held.withheld().get(0).scoreBreakdown())
                .isEqualTo(treated.propositions().get(0).scoreBreakdown());
        assertThat(rejected(held, "SEAT_TEAM_10")).satisfies(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.HOLDOUT);
            assertThat(one.stage()).isEqualTo(Stage.EXPERIMENT);
            assertThat(one.reasons().get(0).code()).isEqualTo("HOLDOUT");
            assertThat(one.matchedRows()).extracting(RowRef::rowId).contains("HLD-020");
        });
    }

    @Test
    void careIsNeverWithheld() {
        Decision held = deciding.golden(
                remembering(held("GLOBAL_HOLDOUT", "HOLDOUT")),
                account -> ((ObjectNode) account.get("support")).put("openEscalations", 1));

        assertThat(offers(held.propositions())).containsExactly("CARE_EXEC_CHECKIN");
        assertThat(held.withheld()).isEmpty();
    }

    @Test
    void anArmThatWasGivenIsKeptUntilItEnds() {
        Assignment ended = new Assignment("GLOBAL_HOLDOUT", "HOLDOUT", AS_OF.minus(Duration.ofDays(365)), AS_OF);

        assertThat(deciding.golden(remembering(ended)).holdout().inHoldout()).isFalse();
        Decision strategic = deciding.golden(
                remembering(held("GLOBAL_HOLDOUT", "HOLDOUT")), account -> account.put("segment", "STRATEGIC"));
        assertThat(strategic.holdout().inHoldout()).isTrue();
    }

    @Test
    void strategicAccountsTakeNoPart() {
        for (int i = 0; i < 400; i++) {
            String id = "acct_strategic_" + i;
            Decision decision = deciding.golden(
                    Memory.NONE, account -> account.put("id", id).put("segment", "STRATEGIC"));
            assertThat(decision.holdout().inHoldout()).isFalse();
            assertThat(decision.assignments())
                    .extracting(Assignment::experimentKey)
                    .containsExactly("NO_LEVERS");
        }
    }

    @Test
    void nothingButTheIdSaysWhichArm() {
        Map<String, String> arms = new HashMap<>();
        int held = 0;
        for (Account account : Accounts.shaken(4_242L, 10_000)) {
            for (Arm arm : deciding.decide(account).holdout().arms()) {
                String before = arms.putIfAbsent(account.id() + " " + arm.experimentKey(), arm.arm());
                assertThat(arm.arm()).isEqualTo(before == null ? arm.arm() : before);
                held += arm.arm().equals("HOLDOUT") ? 1 : 0;
            }
        }
        assertThat(held).as("accounts held out").isPositive();
    }

    @Test
    void withoutLeversTheFactorIsOne() {
        Decision decision = deciding.golden(remembering(held("NO_LEVERS", "NO_LEVERS")));

        Proposition upgrade = decision.propositions().stream()
                .filter(one -> one.offerKey().equals("UPG_BUSINESS"))
                .findFirst()
                .orElseThrow();
        assertThat(upgrade.scoreBreakdown().l()).isEqualByComparingTo("1");
        assertThat(upgrade.scoreBreakdown().inputs().levers()).isEmpty();
        assertThat(decision.holdout().inHoldout()).isFalse();
    }

    @Test
    void aTrialThatIsWithheldLetsTheOthersStand() {
        Override pin = new Override(
                "ovr_1",
                OverrideKind.PIN_OFFER,
                null,
                "TRIAL_BUSINESS_14",
                null,
                "Asked.",
                "csm",
                AS_OF,
                null,
                AS_OF.plusSeconds(1));
        Memory memory = new Memory(
                List.of(),
                List.of(pin),
                List.of(),
                List.of(),
                List.of(),
                List.of(held("TRIAL_2026H1", "HOLDOUT")),
                List.of());
        Decision decision = deciding.golden(memory);

        assertThat(offers(decision.withheld())).containsExactly("TRIAL_BUSINESS_14");
        assertThat(offers(decision.propositions())).containsExactly("SEAT_TEAM_10");
        assertThat(rejected(decision, "TRIAL_BUSINESS_14").matchedRows())
                .extracting(RowRef::rowId)
                .contains("HLD-030");
        assertThat(rejected(decision, "UPG_BUSINESS").verdict()).isEqualTo(Verdict.EXCLUDED_BY_STACKING);
    }

    @Test
    void aCopyTestNamesTheVariantAndWithholdsNothing() {
        for (Account account : Accounts.portfolio()) {
            Decision decision = deciding.decide(account, trigger(), remembering(held("ANNUAL_COPY", "B")));
            for (Proposition one : decision.propositions()) {
                boolean tested = one.family().equals("BILLING_SWITCH")
                        && decision.holdout().arms().stream()
                                .anyMatch(arm -> arm.arm().equals("B"));
                assertThat(one.variant()).isEqualTo(tested ? "B" : null);
                if (tested) {
                    return;
                }
            }
        }
        throw new AssertionError("No small account of the portfolio is proposed annual billing.");
    }

    @Test
    void whoMayNotKnowSeesNothingOfIt() {
        Decision held = deciding.golden(remembering(held("GLOBAL_HOLDOUT", "HOLDOUT")));
        Decision hidden = held.withoutHoldout();

        String text = CanonicalJson.text(hidden);
        assertThat(text).doesNotContain("HLD-", "WITHHELD", "measurement", "\"inHoldout\":true", "\"HOLDOUT\"");
        assertThat(hidden.holdout()).isNull();
        assertThat(rejected(hidden, "SEAT_TEAM_10").verdict()).isEqualTo(Verdict.OUTRANKED);
        int entered = held.funnel().get(0).entered();
        for (StageSummary stage : hidden.funnel()) {
            assertThat(stage.entered()).isEqualTo(entered);
            entered -= stage.refused();
            assertThat(stage.stage() == Stage.EXPERIMENT ? stage.refused() : 0).isZero();
        }
        assertThat(entered).isZero();
    }

    private static Trigger trigger() {
        return Trigger.NONE;
    }

    private static Assignment held(String experiment, String arm) {
        return new Assignment(experiment, arm, AS_OF.minus(Duration.ofDays(9)), AS_OF.plus(Duration.ofDays(9)));
    }

    private static Memory remembering(Assignment... assignments) {
        return new Memory(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(assignments), List.of());
    }

    private static List<String> offers(List<Proposition> propositions) {
        return propositions.stream().map(Proposition::offerKey).toList();
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return Stream.of(decision.rejected())
                .flatMap(List::stream)
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }
}
