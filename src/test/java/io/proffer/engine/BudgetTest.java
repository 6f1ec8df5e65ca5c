package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.constraints.Budget;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.constraints.Budgets;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.decision.StageSummary;
import io.proffer.engine.memory.BudgetLevel;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.memory.OpenProposition.Share;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Stage CONSTRAINTS: nobody is promised what is no longer there (INV-8). */
class BudgetTest {
    private static final Instant AS_OF = Deciding.AS_OF;
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final String TERRITORY = "EMEA_DACH";

    private static final HeldTerms OTHERWISE = new HeldTerms(
            "BUSINESS", 1, 12, BillingInterval.YEAR, null, null, Money.zero("EUR"), LocalDate.of(2026, 4, 1));

    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void aPropositionSaysWhatItTakes() {
        Decision decision = deciding.golden(hours("17.5"));

        assertThat(proposition(decision, "SEAT_TEAM_10").budgets())
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.key()).isEqualTo("CSM_HOURS");
                    assertThat(claim.dimension()).isEqualTo(TERRITORY);
                    assertThat(claim.periodStart()).isEqualTo(MONDAY);
                    assertThat(claim.periodEnd()).isEqualTo(MONDAY.plusDays(6));
                    assertThat(claim.amount()).isEqualByComparingTo("2");
                    assertThat(claim.reserveOn()).isEqualTo(Budget.ReserveOn.PROPOSED);
                    assertThat(claim.used()).isEqualByComparingTo("17.5");
                    assertThat(claim.limit()).isEqualByComparingTo("120");
                    assertThat(claim.row().rowId()).isEqualTo("BUD-030");
                });
        assertThat(proposition(decision, "UPG_BUSINESS").budgets())
                .extracting(Claim::used)
                .containsExactly(new BigDecimal("19.5"));
    }

    @Test
    void theBestRankedGetsTheLastHours() {
        Decision decision = deciding.golden(hours("118"));

        assertThat(decision.propositions()).extracting(Proposition::offerKey).containsExactly("SEAT_TEAM_10");
        CandidateEvaluation upgrade = rejected(decision, "UPG_BUSINESS");
        assertThat(upgrade.verdict()).isEqualTo(Verdict.BUDGET_EXHAUSTED);
        assertThat(upgrade.stage()).isEqualTo(Stage.CONSTRAINTS);
        assertThat(upgrade.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("CSM_CAPACITY");
            assertThat(reason.params())
                    .containsEntry("used", new BigDecimal("120"))
                    .containsKey("limit");
            assertThat(reason.text())
                    .isEqualTo("Budget CSM_HOURS for EMEA_DACH has 120 of 120 hours in use from 2026-03-02 to"
                            + " 2026-03-08; 2 more would be needed.");
        });
        assertThat(upgrade.matchedRows()).extracting(RowRef::rowId).contains("BUD-030");
        assertThat(upgrade.eligibleFrom()).isEqualTo(MONDAY.plusWeeks(1));
        assertThat(upgrade.scoreBreakdown()).isNotNull();
    }

    @Test
    void otherPartsAndPeriodsDoNotMatter() {
        Decision untouched = deciding.golden(Memory.NONE);

        for (BudgetLevel level : List.of(
                new BudgetLevel("CSM_HOURS", "AMER_EAST", MONDAY, SUNDAY, new BigDecimal("120")),
                new BudgetLevel(
                        "CSM_HOURS", TERRITORY, MONDAY.minusWeeks(1), MONDAY.minusDays(1), new BigDecimal("120")),
                new BudgetLevel("CSM_HOURS", TERRITORY, MONDAY, MONDAY.plusMonths(1), new BigDecimal("120")),
                new BudgetLevel("REWARDS", "*", MONDAY, SUNDAY, new BigDecimal("200")))) {
            assertThat(deciding.golden(levels(level))).isEqualTo(untouched);
        }
    }

    /** Only the start was remembered before. */
    @Test
    void aLevelWithoutAnEndIsOfAnyPeriod() {
        Memory older = levels(new BudgetLevel("CSM_HOURS", TERRITORY, MONDAY, null, new BigDecimal("120")));

        assertThat(deciding.golden(older)).isEqualTo(deciding.golden(hours("120")));
    }

    @Test
    void careIsNeverRefusedAndComesFirst() {
        Decision decision = deciding.golden(
                hours("120"), account -> ((ObjectNode) account.get("support")).put("openEscalations", 1));

        assertThat(decision.propositions()).extracting(Proposition::offerKey).containsExactly("CARE_EXEC_CHECKIN");
        assertThat(decision.propositions().get(0).budgets())
                .extracting(Claim::key, Claim::exceeds)
                .containsExactly(tuple("CSM_HOURS", true));
    }

    @Test
    void whatStandsKeepsItsShare() {
        OpenProposition open = new OpenProposition(
                "prp_1",
                "UPG_BUSINESS",
                "PRESENTED",
                AS_OF.minus(Duration.ofDays(1)),
                AS_OF.plus(Duration.ofDays(20)),
                null,
                null);
        Memory memory = new Memory(
                List.of(), List.of(), List.of(), hours("120").budgets(), List.of(open), List.of(), List.of());
        Decision decision = deciding.golden(memory);

        assertThat(decision.propositions()).extracting(Proposition::offerKey).containsExactly("UPG_BUSINESS");
        assertThat(rejected(decision, "SEAT_TEAM_10").verdict()).isEqualTo(Verdict.BUDGET_EXHAUSTED);
    }

    @Test
    void whatIsProposedAgainKeepsTheShareOfAnotherPeriod() {
        Proposition first = proposition(deciding.golden(Memory.NONE), "UPG_BUSINESS");
        OpenProposition open = open(Objects.requireNonNull(first.quote()).promise(), MONDAY.minusWeeks(1));

        Proposition again = proposition(deciding.golden(hours("120", open)), "UPG_BUSINESS");
        assertThat(again.id()).isEqualTo("prp_1");
        assertThat(again.budgets()).extracting(Claim::exceeds).containsExactly(false);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOneInItsPeriod() {
        Proposition newer = proposition(deciding.golden(hours("120", open(OTHERWISE, MONDAY))), "UPG_BUSINESS");

        assertThat(newer.id()).isNotEqualTo("prp_1");
        assertThat(newer.budgets())
                .singleElement()
                .satisfies(claim -> assertThat(claim.used()).isEqualByComparingTo("118"));
    }

    @Test
    void aNewVersionHasNothingOfAnotherPeriod() {
        Decision decision = deciding.golden(hours("120", open(OTHERWISE, MONDAY.minusWeeks(1))));

        CandidateEvaluation upgrade = rejected(decision, "UPG_BUSINESS");
        assertThat(upgrade.verdict()).isEqualTo(Verdict.BUDGET_EXHAUSTED);
        assertThat(upgrade.reasons().get(0).code()).isEqualTo("CSM_CAPACITY");
    }

    @Test
    void aNewVersionThatTakesMoreThanTheOldOneAsksForTheRest() {
        Deciding threeEach = Deciding.with(
                ChangedRulebook.withOutputs("budgets", "BUD-030", Map.of("amountEach", BigDecimal.valueOf(3))));
        OpenProposition open = open(OTHERWISE, MONDAY);

        assertThat(threeEach.golden(hours("119", open)).propositions())
                .extracting(Proposition::offerKey)
                .containsExactly("UPG_BUSINESS");
        assertThat(rejected(threeEach.golden(hours("120", open)), "UPG_BUSINESS")
                        .verdict())
                .isEqualTo(Verdict.BUDGET_EXHAUSTED);
    }

    @Test
    void aBudgetMayAskForApprovalInstead() {
        Deciding asking = Deciding.with(
                ChangedRulebook.withOutputs("budgets", "BUD-030", Map.of("onExhausted", "REQUIRE_APPROVAL")));
        Proposition seats = proposition(asking.golden(hours("119")), "SEAT_TEAM_10");

        assertThat(seats.budgets()).extracting(Claim::exceeds).containsExactly(true);
        assertThat(seats.why().get(seats.why().size() - 1).code()).isEqualTo("APPROVAL_REQUIRED");
    }

    @Test
    void slotsThatRunOutSayWhatTheyAreOf() {
        Deciding withoutSlots = Deciding.with(ChangedRulebook.withOutputs(
                "budgets", "BUD-030", Map.of("budgetKind", "COUNT", "budgetLimit", BigDecimal.ZERO)));
        Decision decision = withoutSlots.golden(Memory.NONE);

        assertThat(rejected(decision, "TRIAL_BUSINESS_14").reasons().get(0).code())
                .isEqualTo("TRIAL_SLOTS_EXHAUSTED");
        assertThat(rejected(decision, "UPG_BUSINESS").reasons().get(0).code()).isEqualTo("BUDGET_EXHAUSTED");
    }

    @Test
    void whatIsProposedNeverExceedsWhatIsLeft() {
        SplittableRandom random = new SplittableRandom(8L);
        int refused = 0;
        for (Account account : Accounts.shaken(81L, 10_000)) {
            BigDecimal used = BigDecimal.valueOf(random.nextInt(230, 244), 1).multiply(BigDecimal.valueOf(5));
            String territory = account.territory() == null ? "UNKNOWN" : account.territory();
            Memory memory = levels(new BudgetLevel("CSM_HOURS", territory, MONDAY, SUNDAY, used));
            Decision decision = deciding.decide(account, Trigger.NONE, memory);
            BigDecimal left = new BigDecimal("120").subtract(used).max(BigDecimal.ZERO);
            BigDecimal sold = decision.propositions().stream()
                    .filter(Proposition::commercial)
                    .flatMap(one -> one.budgets().stream())
                    .filter(claim -> claim.key().equals("CSM_HOURS"))
                    .map(Claim::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sold).isLessThanOrEqualTo(left);
            refused += (int) decision.rejected().stream()
                    .filter(one -> one.verdict() == Verdict.BUDGET_EXHAUSTED)
                    .count();
        }
        assertThat(refused).as("candidates for whom too little was left").isPositive();
    }

    @Test
    void theServiceLearnsWhichLevelsToLoad() {
        Account robo = Deciding.read(GoldenAccount.document());

        assertThat(new Budgets(ShippedRulebook.get()).parts(robo, AS_OF))
                .containsExactly(
                        new BudgetPart("LOYALTY_Q", "*", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                        new BudgetPart("TRIAL_ENT", "*", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                        new BudgetPart("CSM_HOURS", TERRITORY, MONDAY, LocalDate.of(2026, 3, 8)),
                        new BudgetPart("REWARDS", "*", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                        new BudgetPart("EXCEPTIONS_Q", "*", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void noStageOfTheFunnelIsOpenForWantOfATable() {
        assertThat(deciding.golden(Memory.NONE).funnel())
                .filteredOn(stage -> stage.stage() == Stage.CONSTRAINTS || stage.stage() == Stage.EXPERIMENT)
                .extracting(StageSummary::open, StageSummary::tables)
                .containsExactly(tuple(false, List.of("offer_caps", "budgets")), tuple(false, List.of("holdout")));
    }

    private static Memory hours(String used) {
        return levels(new BudgetLevel("CSM_HOURS", TERRITORY, MONDAY, SUNDAY, new BigDecimal(used)));
    }

    private static Memory hours(String used, OpenProposition open) {
        return new Memory(List.of(), List.of(), List.of(), hours(used).budgets(), List.of(open), List.of(), List.of());
    }

    /** The upgrade stands, with its two hours of a week. */
    private static OpenProposition open(HeldTerms terms, LocalDate monday) {
        return new OpenProposition(
                "prp_1",
                "UPG_BUSINESS",
                "PROPOSED",
                AS_OF.minus(Duration.ofDays(1)),
                AS_OF.plus(Duration.ofDays(20)),
                null,
                terms,
                List.of(new Share("CSM_HOURS", TERRITORY, monday, monday.plusDays(6), BigDecimal.valueOf(2))));
    }

    private static Memory levels(BudgetLevel... levels) {
        return new Memory(List.of(), List.of(), List.of(), List.of(levels), List.of(), List.of(), List.of());
    }

    private static Proposition proposition(Decision decision, String offer) {
        return decision.propositions().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }
}
