package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.constraints.OfferCaps;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An offer is proposed and shown only so often (offer caps; INV-7 for them). */
class OfferCapTest {
    private static final Instant AS_OF = Deciding.AS_OF;

    /** An upgrade may be shown once in 180 days. */
    private final Deciding deciding = Deciding.with(
            ChangedRulebook.withOutputs("offer_caps", "CAP-020", Map.of("capScope", "ACCOUNT", "capLimit", one())));

    private static BigDecimal one() {
        return BigDecimal.ONE;
    }

    @Test
    void whatWasShownOftenEnoughIsNotProposed() {
        ContactEvent shown = shown("UPG_ENTERPRISE", Duration.ofDays(100), null, "CSM_WORKSPACE");
        Decision decision = deciding.golden(remembering(List.of(shown), List.of()));

        assertThat(decision.propositions()).extracting(Proposition::offerKey).doesNotContain("UPG_BUSINESS");
        CandidateEvaluation upgrade = rejected(decision, "UPG_BUSINESS");
        assertThat(upgrade.verdict()).isEqualTo(Verdict.CAPPED);
        assertThat(upgrade.stage()).isEqualTo(Stage.CONSTRAINTS);
        assertThat(upgrade.eligibleFrom()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertThat(upgrade.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("OFFER_CAP_REACHED");
            assertThat(reason.text())
                    .isEqualTo("CAP-020 allows 1 PRESENTED in 180 days, and 1 are used; the next one fits from"
                            + " 2026-05-21T09:00:00Z on.");
        });
        assertThat(upgrade.scoreBreakdown()).isNotNull();
    }

    @Test
    void theCapIsFreeWhenItsWindowHasPassed() {
        ContactEvent shown = shown("UPG_BUSINESS", Duration.ofDays(180), null, "CSM_WORKSPACE");

        assertThat(deciding.golden(remembering(List.of(shown), List.of())).propositions())
                .extracting(Proposition::offerKey)
                .contains("UPG_BUSINESS");
    }

    @Test
    void whatStandsIsProposedAgain() {
        ContactEvent shown = shown("UPG_BUSINESS", Duration.ofDays(5), null, "CSM_WORKSPACE");
        OpenProposition open = new OpenProposition(
                shown.propositionId(),
                "UPG_BUSINESS",
                "PRESENTED",
                AS_OF.minus(Duration.ofDays(6)),
                AS_OF.plus(Duration.ofDays(20)),
                null,
                null);

        assertThat(deciding.golden(remembering(List.of(shown), List.of(open))).rejected())
                .filteredOn(one -> one.stage() == Stage.CONSTRAINTS)
                .flatExtracting(CandidateEvaluation::reasons)
                .extracting(Reason::code)
                .doesNotContain("OFFER_CAP_REACHED");
    }

    @Test
    void aPersonHearsOfALargerPlanSixTimes() {
        OfferCaps caps = new OfferCaps(ShippedRulebook.get());
        List<ContactEvent> before = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            before.add(shown("UPG_BUSINESS", Duration.ofDays(10L * i + 1), "ct_1", "EMAIL"));
        }
        ContactEvent again = shown("BND_SHOPFLOOR", Duration.ZERO, "ct_1", "EMAIL");

        assertThat(caps.broken(before, again)).hasValueSatisfying(reached -> {
            assertThat(reached.cap().row().rowId()).isEqualTo("CAP-020");
            assertThat(reached.used()).isEqualTo(6);
            assertThat(reached.freeFrom()).isEqualTo(AS_OF.plus(Duration.ofDays(180 - 51)));
        });
        assertThat(caps.broken(before, shown("UPG_BUSINESS", Duration.ZERO, "ct_2", "EMAIL")))
                .isEmpty();
        assertThat(caps.broken(before, shown("UPG_BUSINESS", Duration.ZERO, null, "EMAIL")))
                .isPresent();
        assertThat(caps.broken(before.subList(0, 5), again)).isEmpty();
        assertThat(caps.broken(before, shown("SEAT_TEAM_10", Duration.ZERO, "ct_1", "EMAIL")))
                .isEmpty();
    }

    @Test
    void oneThatComesLateFillsNoLaterWindowBeyondItsCap() {
        OfferCaps caps = new OfferCaps(ShippedRulebook.get());
        List<ContactEvent> before = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            before.add(shown("UPG_BUSINESS", Duration.ofDays(10L * i), "ct_1", "EMAIL"));
        }
        assertThat(caps.broken(before, shown("UPG_BUSINESS", Duration.ofDays(60), "ct_1", "EMAIL")))
                .hasValueSatisfying(reached -> assertThat(reached.used()).isEqualTo(6));
        assertThat(caps.broken(before, shown("UPG_BUSINESS", Duration.ofDays(180), "ct_1", "EMAIL")))
                .isEmpty();
    }

    @Test
    void oneAfterAnotherACapIsNeverExceeded() {
        OfferCaps caps = new OfferCaps(ShippedRulebook.get());
        SplittableRandom random = new SplittableRandom(7L);
        int refused = 0;
        for (int account = 0; account < 10_000; account++) {
            List<ContactEvent> kept = new ArrayList<>();
            Duration age = Duration.ofDays(300);
            for (int i = 0; i < 25; i++) {
                age = age.minusHours(random.nextInt(1, 280));
                String offer = List.of("UPG_BUSINESS", "UPG_ENTERPRISE", "SEAT_TEAM_10", "BND_SHOPFLOOR")
                        .get(random.nextInt(4));
                String placement = random.nextBoolean() ? "EMAIL" : "CSM_WORKSPACE";
                ContactEvent next = shown(offer, age, "ct_" + random.nextInt(2), placement);
                Optional<OfferCaps.Reached> broken = caps.broken(kept, next);
                boolean full = isFull(kept, next);
                assertThat(broken.isPresent()).isEqualTo(full);
                refused += full ? 1 : 0;
                if (!full) {
                    kept.add(next);
                }
            }
        }
        assertThat(refused).as("presentations a cap kept back").isPositive();
    }

    /** Counted again, from the sentences of the table. */
    private static boolean isFull(List<ContactEvent> kept, ContactEvent next) {
        boolean seats = next.offerKey().startsWith("SEAT");
        Instant since = next.at().minus(Duration.ofDays(seats ? 90 : 180));
        long used = kept.stream()
                .filter(each -> each.offerKey().startsWith("SEAT") == seats)
                .filter(each -> each.at().isAfter(since))
                .filter(each -> seats
                        ? each.placement().equals(next.placement())
                        : each.contactId().equals(next.contactId()))
                .count();
        return used >= (seats ? 12 : 6);
    }

    private static ContactEvent shown(String offer, Duration ago, @Nullable String person, String placement) {
        OfferFamily family = ShippedRulebook.get().catalog().offers().get(offer).family();
        return new ContactEvent(
                AS_OF.minus(ago),
                ContactType.PRESENTED,
                "prp_" + offer,
                offer,
                family,
                null,
                null,
                placement,
                person,
                null,
                null,
                50,
                null);
    }

    private static Memory remembering(List<ContactEvent> contacts, List<OpenProposition> open) {
        return new Memory(contacts, List.of(), List.of(), List.of(), open, List.of(), List.of());
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }
}
