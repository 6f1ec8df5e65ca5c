package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.ContactRole;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.treatment.PlacementRequest;
import io.proffer.engine.treatment.content.Intrusiveness;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import io.proffer.rulesets.ShippedRulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Where propositions are shown, to whom, and in which words. */
class PlacementTest {
    private static final Rulebook RULEBOOK = ShippedRulebook.get();
    private static final Set<String> WORDS = Set.of(
            "treatments",
            "advantages",
            "before_after",
            "growth_stories",
            "services",
            "success_stories",
            "story_metrics",
            "success_story_selector",
            "ecosystem",
            "migration_roadmaps",
            "provisioning_sla",
            "csm_coverage_and_care",
            "readiness_scorecard",
            "feedback_rewards",
            "objections",
            "objection_answers");

    private final Decisioning decisioning = new Decisioning(RULEBOOK);

    @Test
    void anAdministratorBuysSeatsAlone() {
        Decision decision = decide(at("IN_APP_BANNER", ContactRole.ADMIN));

        Proposition seats = decision.propositions().get(0);
        assertThat(seats.offerKey()).isEqualTo("SEAT_TEAM_10");
        assertThat(seats.fulfilmentPath()).isEqualTo("SELF_SERVE");
        assertThat(seats.presentation().path().ref().rowId()).isEqualTo("PTH-010");
        assertThat(seats.presentation().treatment().intrusiveness()).isEqualTo("BANNER");
        assertThat(seats.presentation().delivery().tasks())
                .extracting(task -> task.key())
                .containsExactly("APPLY_SEATS");
    }

    @Test
    void anUpgradeOfAMidMarketAccountIsNoBanner() {
        CandidateEvaluation upgrade = rejected(decide(at("IN_APP_BANNER", null)), "UPG_BUSINESS");

        assertThat(upgrade.verdict()).isEqualTo(Verdict.NOT_SUITABLE);
        assertThat(upgrade.stage()).isEqualTo(Stage.TREATMENT);
        assertThat(upgrade.reasons()).extracting(Reason::code).containsExactly("PLACEMENT_NOT_ALLOWED");
        assertThat(upgrade.nearestRow().table()).isEqualTo("placement_and_path");
        assertThat(upgrade.counterfactuals())
                .isNotEmpty()
                .as("no offer changes its family")
                .noneMatch(text -> text.startsWith("Family"));
    }

    @Test
    void withoutAnyPlacementNothingIsShownAndItIsSaid() {
        Decision decision = decide(
                Deciding.read(GoldenAccount.document()),
                List.of(),
                new Decisioning(ChangedRulebook.withoutPlacements()));

        CandidateEvaluation upgrade = rejected(decision, "UPG_BUSINESS");
        assertThat(upgrade.verdict()).isEqualTo(Verdict.NOT_SUITABLE);
        assertThat(upgrade.reasons()).extracting(Reason::code).containsExactly("PLACEMENT_NOT_ALLOWED");
    }

    @Test
    void whereACustomerWouldReadItItTakesConsent() {
        Decision agreed = decide(at("EMAIL", null));
        Decision refused = decide(account -> consents(account).put("marketingEmail", false), at("EMAIL", null));
        Decision unknown = decide(account -> account.remove("consents"), at("IN_APP_BANNER", ContactRole.ADMIN));

        assertThat(agreed.propositions()).isNotEmpty();
        assertThat(refused.propositions()).noneMatch(Proposition::commercial);
        CandidateEvaluation seats = rejected(refused, "SEAT_TEAM_10");
        assertThat(seats.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(seats.reasons()).extracting(Reason::code).containsExactly("CONSENT_MISSING");
        assertThat(seats.counterfactuals())
                .singleElement()
                .asString()
                .contains("consents.marketingEmail = yes (now no)");
        assertThat(rejected(unknown, "SEAT_TEAM_10").counterfactuals())
                .singleElement()
                .asString()
                .contains("consents.inApp = yes (now unknown)");
    }

    @Test
    void aPersonsOwnWordCountsBeforeThatOfTheAccount() {
        PlacementRequest first = new PlacementRequest("EMAIL", 3, null, "ct_1");

        Decision refused = decide(account -> person(account).put("marketingEmail", false), first);
        Decision agreed = decide(
                account -> {
                    consents(account).put("marketingEmail", false);
                    person(account).put("marketingEmail", true);
                },
                first);

        assertThat(refused.propositions()).noneMatch(Proposition::commercial);
        assertThat(agreed.propositions()).anyMatch(Proposition::commercial);
    }

    @Test
    void whereConsentIsMissingAnotherPlaceIsLeft() {
        Decision decision = decide(
                account -> consents(account).put("marketingEmail", false),
                PlacementRequest.of("EMAIL"),
                PlacementRequest.of("CSM_WORKSPACE"));

        assertThat(decision.propositions())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.placement()).isEqualTo("CSM_WORKSPACE"));
    }

    @Test
    void whatFoundNoPlaceNamesThePlacesItLookedFor() {
        Decision decision = decide(new PlacementRequest("CSM_WORKSPACE", 1, null, null), at("IN_APP_BANNER", null));

        assertThat(rejected(decision, "UPG_BUSINESS").reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).isEqualTo("Better ranked offers took the only place."));
    }

    @Test
    void wordsInTheFallBackLanguageHaveItsNumbers() {
        Decision decision = decide(new PlacementRequest("IN_APP_BANNER", 1, null, "ct_1"));

        assertThat(decision.propositions().get(0).presentation().treatment()).satisfies(words -> {
            assertThat(words.locale()).isEqualTo("en");
            assertThat(words.body()).contains("2,736.00 EUR");
        });
    }

    private static ObjectNode consents(ObjectNode account) {
        return (ObjectNode) account.get("consents");
    }

    private static ObjectNode person(ObjectNode account) {
        return ((ObjectNode) account.get("contacts").get(0)).putObject("consents");
    }

    @Test
    void aReaderWithoutTheRightRoleSeesNothing() {
        Decision decision = decide(at("IN_APP_BANNER", ContactRole.SECURITY));

        assertThat(decision.propositions()).isEmpty();
        assertThat(rejected(decision, "SEAT_TEAM_10").nearestRow().failedCells())
                .extracting(cell -> cell.column())
                .containsExactly("role");
    }

    @Test
    void billingShowsTheUpgradeInlineAfterTheCsmKnows() {
        Proposition upgrade = decide(at("SELF_SERVE_BILLING", null)).propositions().stream()
                .filter(one -> one.offerKey().equals("UPG_BUSINESS"))
                .findFirst()
                .orElseThrow();

        assertThat(upgrade.presentation().path().ref().rowId()).isEqualTo("PTH-030");
        assertThat(upgrade.presentation().path().csmNotifyFirst()).isTrue();
        assertThat(upgrade.presentation().treatment().headline()).isEqualTo("Set up single sign-on for your team");
        assertThat(upgrade.presentation().delivery().roadmap().dataMigration()).isEqualTo("NONE");
        assertThat(upgrade.presentation().delivery().tasks())
                .extracting(task -> task.key())
                .containsExactly("SWITCH_PLAN");
    }

    @Test
    void wordsNeverGetMoreInTheWayThanThePathAllows() {
        for (String placement : RULEBOOK.catalog().placements().keySet()) {
            for (Account account : Accounts.shaken(7, 300)) {
                for (Proposition one : decide(account, List.of(PlacementRequest.of(placement)), decisioning)
                        .propositions()) {
                    Intrusiveness most =
                            Intrusiveness.valueOf(one.presentation().path().intrusivenessMax());
                    Intrusiveness words =
                            Intrusiveness.valueOf(one.presentation().treatment().intrusiveness());
                    assertThat(words.isWithin(most)).as(one.offerKey()).isTrue();
                    assertThat(one.presentation().treatment().secondaryCta()).isNotBlank();
                    assertThat(one.presentation().treatment().body()).doesNotContain("{", "}");
                }
            }
        }
    }

    @Test
    void aContactReadsHerOwnLanguageAndNumbers() {
        Decision decision = decide(new PlacementRequest("EMAIL", 3, null, "ct_1"));
        Proposition seats = decision.propositions().get(0);

        assertThat(seats.presentation().treatment().locale()).isEqualTo("de");
        assertThat(seats.presentation().treatment().body()).contains("60 von 62 Plätzen", "2.736,00 EUR");
        assertThat(seats.presentation().evidence().growthStory().text()).startsWith("Ihre Plätze");
    }

    @Test
    void theBuyerReadsAboutThePrice() {
        Proposition shown = decide(
                        account -> ((ObjectNode) account.get("engagement")).put("periodsOverWarn", 0),
                        new PlacementRequest("EMAIL", 1, null, "ct_3"))
                .propositions()
                .get(0);

        assertThat(shown.presentation().treatment().headline())
                .isEqualTo("What the move to Business costs, and what comes back");
    }

    @Test
    void anUnknownContactIsNobody() {
        assertThat(decide(new PlacementRequest("IN_APP_BANNER", null, null, "ct_nobody"))
                        .propositions())
                .isEmpty();
    }

    @Test
    void factsSpeakOfTheAccountAgainAfterwards() {
        PlacementRequest banner = at("IN_APP_BANNER", ContactRole.SECURITY);
        PlacementRequest workspace = PlacementRequest.of("CSM_WORKSPACE");

        Decision both = decide(GoldenAccount.document(), List.of(banner, workspace));

        assertThat(both.propositions())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.placement()).isEqualTo("CSM_WORKSPACE"));
        assertThat(both.propositions().get(1).presentation().evidence().story().key())
                .as("chosen for an ADMIN among the contacts")
                .isEqualTo("ST_ROBO_AUDIT");
    }

    @Test
    void wordsNeverDecideWhatIsProposed() {
        Decisioning silent = new Decisioning(without(WORDS));
        for (Account account : Accounts.shaken(42, 2_000)) {
            Decision spoken = decide(account, List.of(), decisioning);
            Decision plain = decide(account, List.of(), silent);

            assertThat(spoken.propositions().stream().map(PlacementTest::choice))
                    .as(account.id())
                    .isEqualTo(plain.propositions().stream()
                            .map(PlacementTest::choice)
                            .toList());
            assertThat(spoken.rejected()).isEqualTo(plain.rejected());
        }
    }

    private static String choice(Proposition one) {
        return one.rank() + " " + one.offerKey() + " " + one.placement() + " " + one.scoreBreakdown() + " "
                + one.quote() + " " + one.valueCase() + " " + one.why();
    }

    private static PlacementRequest at(String placement, ContactRole role) {
        return new PlacementRequest(placement, null, role, null);
    }

    private Decision decide(PlacementRequest... placements) {
        return decide(account -> {}, placements);
    }

    private Decision decide(Consumer<ObjectNode> change, PlacementRequest... placements) {
        ObjectNode document = GoldenAccount.document();
        change.accept(document);
        return decide(document, List.of(placements));
    }

    private Decision decide(ObjectNode document, List<PlacementRequest> placements) {
        return decide(Deciding.read(document), placements, decisioning);
    }

    private static Decision decide(Account account, List<PlacementRequest> placements, Decisioning decisioning) {
        return decisioning.decide(new DecisionRequest(
                "dec_test",
                account,
                "sha256:test",
                Deciding.AS_OF,
                Mode.DRY_RUN,
                Trigger.NONE,
                placements,
                false,
                Memory.NONE));
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    private static Rulebook without(Set<String> left) {
        Map<String, TableEvaluator> tables = new LinkedHashMap<>();
        RULEBOOK.tables().stream()
                .filter(table -> !left.contains(table.table().key()))
                .forEach(table -> tables.put(table.table().key(), table));
        return new Rulebook(
                "rls_silent", "sha256:silent", RULEBOOK.vocabulary(), RULEBOOK.catalog(), tables, RULEBOOK.rules());
    }
}
