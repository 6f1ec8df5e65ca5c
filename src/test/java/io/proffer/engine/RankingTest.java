package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.arbitration.ScoreBreakdown;
import io.proffer.engine.arbitration.ScoreBreakdown.Influence;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.engine.verdict.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stage ARBITRATION on the worked example: priors, levers, reminders and pins. */
class RankingTest {
    @Test
    void aValueThatNoRowNamesIsWarnedOf() {
        Decision decision =
                Deciding.withShippedRulebook().golden(Memory.NONE, account -> account.put("industry", "FOO"));

        assertThat(decision.warnings())
                .singleElement()
                .asString()
                .startsWith("UNKNOWN_VALUE: 'FOO' is no Industry")
                .contains("MANUFACTURING");
    }

    private static final Instant AS_OF = Deciding.AS_OF;

    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void theMostSpecificPriorSaysWhoseAnswersCount() {
        Memory memory = Memory.NONE.withResponses(List.of(
                new ResponseCount("UPG_BUSINESS", "MID_MARKET", 120, 18),
                new ResponseCount("UPGRADE", "MID_MARKET", 10_000, 0),
                new ResponseCount("SEAT", "SMB", 10_000, 0)));
        Decision decision = deciding.golden(memory);

        ScoreBreakdown.Inputs upgrade = inputs(decision, "UPG_BUSINESS");
        assertThat(upgrade.priorRow()).isEqualTo("RNK-010");
        assertThat(upgrade.presents()).isEqualTo(120);
        ScoreBreakdown.Inputs seats = inputs(decision, "SEAT_TEAM_10");
        assertThat(seats.priorRow()).isEqualTo("RNK-020");
        assertThat(seats.countedFor()).isEqualTo("SEAT");
        assertThat(seats.presents()).isZero();
    }

    @Test
    void aLeverWeighsUntilTheDayItEnds() {
        Decision last = decidedWithLever(LocalDate.of(2026, 3, 2));
        Decision after = decidedWithLever(LocalDate.of(2026, 3, 1));

        assertThat(proposition(last, "UPG_BUSINESS").scoreBreakdown().l()).isEqualByComparingTo("1.10");
        assertThat(last.warnings()).isEmpty();
        assertThat(proposition(after, "UPG_BUSINESS").scoreBreakdown().l()).isEqualByComparingTo("1");
        assertThat(after.warnings())
                .containsExactly("LEVER_EXPIRED: lever RNK-210 of vp_product ended on 2026-03-01 and has no effect.");
    }

    @Test
    void aLeverThatLastsTooLongDoesNotWeigh() {
        Decision decision = decidedWithLever(LocalDate.of(2026, 12, 31));

        assertThat(proposition(decision, "UPG_BUSINESS").scoreBreakdown().l()).isEqualByComparingTo("1");
        assertThat(decision.warnings()).singleElement().asString().startsWith("LEVER_TOO_LONG: lever RNK-210");
    }

    @Test
    void aVendorThatWeighsMoreThanTheCustomerIsSaidInEveryDecision() {
        Deciding vendorFirst = Deciding.with(ChangedRulebook.withOutputs(
                "ranking",
                "RNK-310",
                Map.of("customerWeight", new BigDecimal("0.4"), "vendorWeight", new BigDecimal("0.6"))));

        assertThat(Accounts.portfolio())
                .allSatisfy(account -> assertThat(vendorFirst.decide(account).warnings())
                        .contains("VENDOR_WEIGHT_ABOVE_CUSTOMER: row RNK-310 of ranking weighs the vendor's gain (0.6)"
                                + " above the customer's (0.4)."));
    }

    @Test
    void aSnoozeThatEndedReminds() {
        assertThat(influences(Duration.ZERO)).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("SNOOZE_ENDED");
            assertThat(one.pct()).isEqualByComparingTo("15");
        });
        assertThat(influences(Duration.ofDays(10))).extracting(Influence::pct).containsExactly(new BigDecimal("10.00"));
        assertThat(influences(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void aReminderRaisesTheLeverFactor() {
        Decision decision =
                deciding.golden(Memory.NONE.withContacts(List.of(snoozed(AS_OF.minus(Duration.ofDays(20))))));

        assertThat(proposition(decision, "SEAT_TEAM_10").scoreBreakdown().l()).isEqualByComparingTo("1.05");
    }

    @Test
    void aPinnedOfferThatStandsComesFirst() {
        Decision before = deciding.golden(Memory.NONE);
        Decision after = deciding.golden(pinned("UPG_BUSINESS", AS_OF.plusSeconds(1)));

        assertThat(before.propositions().get(0).offerKey()).isEqualTo("SEAT_TEAM_10");
        Proposition first = after.propositions().get(0);
        assertThat(first.offerKey()).isEqualTo("UPG_BUSINESS");
        assertThat(first.scoreBreakdown())
                .isEqualTo(proposition(before, "UPG_BUSINESS").scoreBreakdown());
        Reason pin = first.why().get(first.why().size() - 1);
        assertThat(pin.code()).isEqualTo("PINNED");
        assertThat(pin.params()).containsEntry("overrideId", "ovr_1").containsEntry("createdBy", "csm_ada");
        assertThat(pin.text()).contains("The security audit is in April.");
    }

    @Test
    void aPinMakesNothingStandAndEnds() {
        assertThat(deciding.golden(pinned("SWITCH_ANNUAL", AS_OF.plusSeconds(1))))
                .isEqualTo(deciding.golden(Memory.NONE));
        assertThat(deciding.golden(pinned("UPG_BUSINESS", AS_OF))).isEqualTo(deciding.golden(Memory.NONE));
    }

    private static Decision decidedWithLever(LocalDate expiresOn) {
        return Deciding.with(ChangedRulebook.withOutputs("ranking", "RNK-210", Map.of("expiresOn", expiresOn)))
                .golden(Memory.NONE);
    }

    private List<Influence> influences(Duration since) {
        Memory memory = Memory.NONE.withContacts(List.of(snoozed(AS_OF.minus(since))));
        return inputs(deciding.golden(memory), "SEAT_TEAM_10").influences();
    }

    private static ContactEvent snoozed(Instant until) {
        return new ContactEvent(
                until.minus(Duration.ofDays(14)),
                ContactType.SNOOZED,
                "prp_1",
                "SEAT_TEAM_10",
                OfferFamily.SEAT,
                null,
                "CSM",
                "CSM_WORKSPACE",
                null,
                null,
                until,
                80,
                null);
    }

    private static Memory pinned(String offerKey, Instant expiresAt) {
        Override pin = new Override(
                "ovr_1",
                OverrideKind.PIN_OFFER,
                null,
                offerKey,
                null,
                "The security audit is in April.",
                "csm_ada",
                AS_OF.minus(Duration.ofDays(3)),
                null,
                expiresAt);
        return new Memory(List.of(), List.of(pin), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ScoreBreakdown.Inputs inputs(Decision decision, String offer) {
        return proposition(decision, offer).scoreBreakdown().inputs();
    }

    private static Proposition proposition(Decision decision, String offer) {
        return decision.propositions().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }
}
