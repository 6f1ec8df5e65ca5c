package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.coverage.CallToAction;
import io.proffer.engine.coverage.Readiness;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.treatment.Presentation;
import io.proffer.engine.treatment.content.Words;
import io.proffer.engine.treatment.delivery.Delivery;
import io.proffer.engine.treatment.evidence.Evidence;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How the propositions of the worked example are shown, on the shipped tables. */
class GoldenTreatmentTest {
    private final Deciding deciding = Deciding.withShippedRulebook();
    private final Decision decision = deciding.golden(Memory.NONE);

    @Test
    void aPersonGoesWithWhatTheCsmShows() {
        assertThat(decision.propositions()).hasSize(2).allSatisfy(one -> {
            assertThat(one.fulfilmentPath()).isEqualTo("ASSISTED");
            assertThat(one.presentation().path().ref().rowId()).isEqualTo("PTH-090");
            assertThat(one.presentation().path().csmNotifyFirst()).isTrue();
        });
    }

    @Test
    void theWordsCarryTheFiguresOfTheQuoteAndTheValueCase() {
        Words words = shown("UPG_BUSINESS").treatment();

        assertThat(words.headline()).isEqualTo("Audit questions on the shop floor, answered from the log");
        assertThat(words.body())
                .contains("60 active people", "10,602.00 EUR more", "returns 3.9 % on top of its cost", "48.4 %");
        assertThat(words.secondaryCta()).isEqualTo("Stay on current plan");
        assertThat(proposition(decision, "SEAT_TEAM_10").cta().accept()).isEqualTo("Add 10 seats");
        assertThat(shown("SEAT_TEAM_10").treatment().body())
                .contains("60 of your 62 seats", "10 more cost 2,736.00 EUR", "after 7 months");
    }

    @Test
    void theButtonNamesTheSeatsThatAreQuoted() {
        Decision more = deciding.golden(
                Memory.NONE, account -> ((ObjectNode) account.get("engagement")).put("pendingInvites", 14));
        Proposition seats = proposition(more, "SEAT_TEAM_10");

        assertThat(seats.seatsDelta()).isEqualTo(14);
        assertThat(seats.presentation().treatment().headline()).startsWith("14 more seats");
        assertThat(seats.cta().accept()).isEqualTo("Add 14 seats");
    }

    @Test
    void whereTheCustomerAsksForALossNoGainIsNamed() {
        Decision asked = deciding.decide(
                Deciding.read(withTwoActivePeople()), new Trigger("CUSTOMER_REQUEST", null), Memory.NONE);
        Proposition upgrade = proposition(asked, "UPG_BUSINESS");

        assertThat(upgrade.valueCase().roiPct().low()).isNegative();
        assertThat(upgrade.presentation().treatment().ref())
                .as("the offer's own words")
                .isNull();
        assertThat(upgrade.presentation().treatment().body())
                .startsWith("People sign in once")
                .doesNotContain("-");
    }

    private static ObjectNode withTwoActivePeople() {
        ObjectNode document = GoldenAccount.document();
        ((ObjectNode) document.get("engagement")).put("activeSeats30d", 2).remove("seatUtilizationPct");
        return document;
    }

    @Test
    void thePeerIsOfTheSameIndustryAndObjective() {
        Evidence evidence = shown("UPG_BUSINESS").evidence();

        assertThat(evidence.story().key()).isEqualTo("ST_ROBO_AUDIT");
        assertThat(evidence.story().ref().rowId()).isEqualTo("STY-010");
        assertThat(evidence.story().metrics())
                .hasSize(2)
                .allSatisfy(metric -> assertThat(metric.source()).isNotBlank());
        assertThat(shown("SEAT_TEAM_10").evidence().story().key()).isEqualTo("ST_GENERIC");
    }

    @Test
    void whatPeopleTriedIsSaidFirstAndInTheirWords() {
        Evidence evidence = shown("UPG_BUSINESS").evidence();

        assertThat(evidence.advantages()).extracting(Evidence.Advantage::key).startsWith("SSO", "AUDIT_LOG");
        assertThat(evidence.advantages().get(0).text()).contains("access in one place");
        assertThat(evidence.changes()).singleElement().satisfies(change -> {
            assertThat(change.objective()).isEqualTo("PASS_SECURITY_AUDIT");
            assertThat(change.before()).contains("by hand");
        });
        assertThat(evidence.growthStory().text())
                .isEqualTo("Your seats grew by 6 % in the last 90 days; 60 of 62 are active.");
        assertThat(evidence.ecosystem()).singleElement().satisfies(match -> {
            assertThat(match.ref().rowId()).isEqualTo("ECO-040");
            assertThat(match.benefit()).contains("Approvals");
        });
    }

    @Test
    void theMoveIsPlannedAndHelpHasAPrice() {
        Delivery delivery = shown("UPG_BUSINESS").delivery();

        assertThat(delivery.roadmap().dataMigration()).isEqualTo("ASSISTED");
        assertThat(delivery.tasks()).singleElement().satisfies(task -> {
            assertThat(task.key()).isEqualTo("MIGRATION_PLAN");
            assertThat(task.slaHours()).isEqualByComparingTo("48");
        });
        assertThat(delivery.services())
                .extracting(Delivery.ServiceOption::key, Delivery.ServiceOption::price)
                .contains(
                        tuple("ONBOARDING_HELP", new Money(0, "EUR")),
                        tuple("CONSULT_SESSION", new Money(45_000, "EUR")));
    }

    @Test
    void readinessSaysWhatMadeIt() {
        Readiness readiness = decision.coverage().readiness();

        assertThat(readiness.potentialScore()).isEqualTo(70);
        assertThat(readiness.factors())
                .extracting(factor -> factor.ref().rowId())
                .containsExactly("RDY-010", "RDY-030", "RDY-060");
        assertThat(decision.coverage().ref())
                .as("16,963.20 EUR a year is below every row")
                .isNull();
        assertThat(decision.coverage().callToAction()).isNull();
    }

    @Test
    void careIsAnsweredInTimeAndTellsNoStory() {
        Decision care = deciding.golden(
                Memory.NONE, account -> ((ObjectNode) account.get("support")).put("openEscalations", 1));
        Presentation shown = proposition(care, "CARE_EXEC_CHECKIN").presentation();

        assertThat(shown.path().ref().rowId()).isEqualTo("PTH-060");
        CallToAction action = shown.careAction();
        assertThat(action.ctaType()).isEqualTo("RISK");
        assertThat(action.dueAt()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(shown.evidence().story()).isNull();
        assertThat(shown.delivery().tasks()).isEmpty();
        assertThat(care.coverage().callToAction()).isEqualTo(action);
    }

    private Presentation shown(String offer) {
        return proposition(decision, offer).presentation();
    }

    private static Proposition proposition(Decision decision, String offer) {
        return decision.propositions().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }
}
