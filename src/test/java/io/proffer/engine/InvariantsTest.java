package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Account;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.decision.StageSummary;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Stage;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.ShippedRulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every account, on the shipped policy: INV-1, 2, 3, 4, 9, 10, 14 and the order of the stages. */
class InvariantsTest {
    private static final List<Account> SHAKEN = Accounts.shaken(20_260_302L, 10_000);

    private final Rulebook rulebook = ShippedRulebook.get();
    private final Deciding deciding = Deciding.with(rulebook);

    @Test
    void everyOfferEndsOnceAndWithAReason() {
        List<String> catalogue =
                rulebook.catalog().offers().keySet().stream().sorted().toList();
        forAll((account, decision) -> {
            List<String> ends = new ArrayList<>();
            decision.propositions().forEach(one -> ends.add(one.offerKey()));
            decision.rejected().forEach(one -> ends.add(one.offerKey()));
            assertThat(ends.stream().sorted().toList()).isEqualTo(catalogue);
            assertThat(decision.propositions())
                    .allSatisfy(one -> assertThat(one.why()).isNotEmpty());
            assertThat(decision.rejected()).allSatisfy(one -> {
                assertThat(one.reasons()).isNotEmpty();
                assertThat(one.reasons())
                        .allMatch(reason ->
                                !reason.code().isBlank() && !reason.text().isBlank());
            });
        });
    }

    @Test
    void whatIsSoldRestsOnObservedBehaviour() {
        Set<String> observed = observedRows();
        forAll((account, decision) -> decision.propositions().stream()
                .filter(one -> Set.of("UPGRADE", "SEAT", "ADDON").contains(one.family()))
                .forEach(one -> assertThat(one.why())
                        .as("%s for %s", one.offerKey(), account.id())
                        .anyMatch(reason -> reason.ref() != null
                                && observed.contains(reason.ref().rowId()))));
    }

    @Test
    void nothingIsSoldWhileARowAsksForCare() {
        TableEvaluator care = rulebook.table("care_suppression").orElseThrow();
        forAll((account, decision) -> {
            Set<String> blocked = new LinkedHashSet<>();
            decision.rejected().stream()
                    .filter(one -> one.stage() == Stage.SUITABILITY)
                    .forEach(one -> blocked.addAll(rows(one.reasons())));
            for (Row row : care.table().rows()) {
                if (blocked.contains(row.rowId()) && row.codes("blocks").contains("COMMERCIAL")) {
                    assertThat(decision.propositions()).noneMatch(Proposition::commercial);
                }
            }
        });
    }

    @Test
    void theCustomerGainsEnough() {
        forAll((account, decision) -> decision.propositions().stream()
                .filter(one -> one.family().equals("UPGRADE"))
                .forEach(one -> {
                    ValueCase value = one.valueCase();
                    assertThat(value.gate()).isNotEqualTo(ValueCase.Gate.BELOW);
                    if (value.roiPct() != null) {
                        assertThat(value.roiPct().base()).isGreaterThanOrEqualTo(new java.math.BigDecimal(15));
                        assertThat(value.roiPct().low()).isNotNegative();
                    }
                }));
    }

    @Test
    void aDecisionIsTheSameToTheByte() {
        Deciding another = Deciding.with(rulebook);
        for (Account account : SHAKEN) {
            byte[] once = CanonicalJson.bytes(deciding.decide(account));
            byte[] again = CanonicalJson.bytes(another.decide(account));
            assertThat(again).isEqualTo(once);
        }
    }

    @Test
    void keepingThePlanIsAlwaysPossible() {
        forAll((account, decision) -> assertThat(decision.propositions())
                .allSatisfy(one -> assertThat(one.cta().decline()).isNotBlank()));
    }

    @Test
    void anOfferThatIsNotSelectedDoesNotMatterToTheWinner() {
        SplittableRandom random = new SplittableRandom(14L);
        Map<String, Deciding> without = new HashMap<>();
        int won = 0;
        for (Account account : SHAKEN) {
            Decision decision = deciding.decide(account);
            if (decision.propositions().isEmpty()) {
                continue;
            }
            Proposition winner = decision.propositions().get(0);
            CandidateEvaluation loser =
                    decision.rejected().get(random.nextInt(decision.rejected().size()));
            Decision other = without.computeIfAbsent(
                            loser.offerKey(), key -> Deciding.with(ChangedRulebook.withoutOffer(key)))
                    .decide(account);
            assertThat(other.propositions().get(0).offerKey()).isEqualTo(winner.offerKey());
            assertThat(other.propositions().get(0).scoreBreakdown()).isEqualTo(winner.scoreBreakdown());
            won++;
        }
        assertThat(won).as("decisions with a winner").isPositive();
    }

    @Test
    void theFunnelOnlyNarrows() {
        forAll((account, decision) -> {
            int entered = rulebook.catalog().offers().size();
            for (StageSummary stage : decision.funnel()) {
                assertThat(stage.entered()).isEqualTo(entered);
                entered -= stage.refused();
            }
            assertThat(entered).isEqualTo(decision.propositions().size());
            assertThat(decision.funnel()).extracting(StageSummary::stage).containsExactly(Stage.values());
        });
    }

    @Test
    void onlyTheCustomersRequestPassesTheGate() {
        int passed = 0;
        for (Account account : Accounts.portfolio()) {
            Decision plain = deciding.decide(account);
            Decision asked = deciding.decide(account, new Trigger("CUSTOMER_REQUEST", null), Memory.NONE);
            assertThat(asked.rejected())
                    .noneMatch(one -> one.stage() == Stage.VALUE
                            && one.reasons().get(0).code().equals("VALUE_BELOW_THRESHOLD"));
            passed += (int) plain.rejected().stream()
                    .filter(one -> one.stage() == Stage.VALUE)
                    .count();
        }
        assertThat(passed)
                .as("accounts of the portfolio that the gate keeps back")
                .isPositive();
    }

    private void forAll(BiConsumer<Account, Decision> check) {
        SHAKEN.forEach(account -> check.accept(account, deciding.decide(account)));
    }

    private Set<String> observedRows() {
        Set<String> observed = new LinkedHashSet<>();
        for (TableEvaluator evaluator : rulebook.stage("APPLICABILITY")) {
            for (Row row : evaluator.table().rows()) {
                for (int i = 0; i < row.conditions().size(); i++) {
                    boolean open = row.conditions().get(i).condition().isOpen();
                    if (!open && evaluator.table().inputs().get(i).term().observed()) {
                        observed.add(row.rowId());
                    }
                }
            }
        }
        return observed;
    }

    private static List<String> rows(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.ref() != null)
                .map(reason -> reason.ref().rowId())
                .toList();
    }
}
