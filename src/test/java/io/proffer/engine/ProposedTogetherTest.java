package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where only one proposition may be made in thirty days, of any offer, one decision does not make two (INV-7). */
class ProposedTogetherTest {
    private static final String SEATS = "SEAT_TEAM_10";
    private static final String UPGRADE = "UPG_BUSINESS";
    private static final Duration RECENTLY = Duration.ofDays(3);
    private static final Duration BEFORE_THE_WINDOW = Duration.ofDays(31);
    private static final HeldTerms OTHERWISE = new HeldTerms(
            "BUSINESS", 1, 12, BillingInterval.YEAR, null, null, Money.zero("EUR"), LocalDate.of(2026, 4, 1));

    /** The table that says so. */
    enum Kept {
        BY_LIMITS(
                Stage.CONTACT_POLICY,
                "contact_limits",
                "LIM-C60",
                Map.of("contactLimit", BigDecimal.ONE, "window", Duration.ofDays(30))),
        BY_CAPS(
                Stage.CONSTRAINTS,
                "offer_caps",
                "CAP-040",
                Map.of("capLimit", BigDecimal.ONE, "window", Duration.ofDays(30)));

        private final Stage stage;
        private final Deciding deciding;

        Kept(Stage stage, String table, String row, Map<String, Object> outputs) {
            this.stage = stage;
            this.deciding = Deciding.with(ChangedRulebook.withRowForAll(table, row, outputs));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBetterOneIsProposed(Kept kept) {
        Decision decision = kept.deciding.golden(Memory.NONE);

        assertThat(decision.propositions()).extracting(Proposition::offerKey).containsExactly(SEATS);
        CandidateEvaluation upgrade = rejected(decision, UPGRADE);
        assertThat(upgrade.verdict()).isEqualTo(Verdict.CAPPED);
        assertThat(upgrade.stage()).isEqualTo(kept.stage);
        assertThat(upgrade.eligibleFrom()).isBetween(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2));
        assertThat(upgrade.reasons())
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason.params()).containsEntry("used", 1).containsEntry("limit", 1));
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsGoesBeforeABetterOneThatIsNew(Kept kept) {
        Decision decision = kept.deciding.golden(memory(List.of(UPGRADE), RECENTLY, promised(UPGRADE)));

        assertThat(decision.propositions()).extracting(Proposition::id).containsExactly("prp_" + UPGRADE);
        assertThat(rejected(decision, SEATS).verdict()).isEqualTo(Verdict.CAPPED);
    }

    /** As two stand that were proposed together before, or before the limit was lowered. */
    @ParameterizedTest
    @EnumSource
    void whatStandsIsNotCountedAgainstOthersThatStand(Kept kept) {
        Memory both = memory(List.of(SEATS, UPGRADE), RECENTLY, promised(UPGRADE));

        assertThat(kept.deciding.golden(both).propositions())
                .extracting(Proposition::id)
                .containsExactly("prp_" + SEATS, "prp_" + UPGRADE);
    }

    @ParameterizedTest
    @EnumSource
    void aNewVersionCountsInTheSteadOfTheOld(Kept kept) {
        Decision decision = kept.deciding.golden(memory(List.of(UPGRADE), RECENTLY, OTHERWISE));

        assertThat(decision.propositions()).extracting(Proposition::offerKey).containsExactly(UPGRADE);
        assertThat(rejected(decision, SEATS).verdict()).isEqualTo(Verdict.CAPPED);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasProposedLongAgoMayStandBesideANewOneButNotBeProposedAnew(Kept kept) {
        Memory standing = memory(List.of(UPGRADE), BEFORE_THE_WINDOW, promised(UPGRADE));
        assertThat(kept.deciding.golden(standing).propositions())
                .extracting(Proposition::offerKey)
                .containsExactly(SEATS, UPGRADE);

        Decision anew = kept.deciding.golden(memory(List.of(UPGRADE), BEFORE_THE_WINDOW, OTHERWISE));
        assertThat(anew.propositions()).extracting(Proposition::offerKey).containsExactly(SEATS);
        assertThat(rejected(anew, UPGRADE).verdict()).isEqualTo(Verdict.CAPPED);
    }

    @Test
    void aLimitOfNoneStopsWhatStandsAsWell() {
        Memory both = memory(List.of(SEATS, UPGRADE), RECENTLY, promised(UPGRADE));
        Deciding noMore = Deciding.with(ChangedRulebook.withRowForAll(
                "contact_limits", "LIM-C60", Map.of("contactLimit", BigDecimal.ZERO, "window", Duration.ofDays(30))));
        assertThat(noMore.golden(both).propositions())
                .extracting(Proposition::offerKey)
                .isEmpty();
        Deciding capped = Deciding.with(ChangedRulebook.withRowForAll(
                "offer_caps", "CAP-040", Map.of("capLimit", BigDecimal.ZERO, "window", Duration.ofDays(30))));
        assertThat(capped.golden(both).propositions())
                .extracting(Proposition::offerKey)
                .isEmpty();
    }

    /** What the shipped policy promises with an offer. */
    private static @Nullable HeldTerms promised(String offer) {
        return Deciding.withShippedRulebook().golden(Memory.NONE).propositions().stream()
                .filter(each -> each.offerKey().equals(offer))
                .map(each -> each.quote() == null ? null : each.quote().promise())
                .findFirst()
                .orElseThrow();
    }

    private static Memory memory(List<String> offers, Duration ago, @Nullable HeldTerms upgrade) {
        return new Memory(
                offers.stream().map(offer -> proposed(offer, ago)).toList(),
                List.of(),
                List.of(),
                List.of(),
                offers.stream()
                        .map(offer -> open(offer, ago, offer.equals(UPGRADE) ? upgrade : promised(offer)))
                        .toList(),
                List.of(),
                List.of());
    }

    private static ContactEvent proposed(String offer, Duration ago) {
        return new ContactEvent(
                Deciding.AS_OF.minus(ago),
                ContactType.PROPOSED,
                "prp_" + offer,
                offer,
                ShippedRulebook.get().catalog().offers().get(offer).family(),
                null,
                null,
                null,
                null,
                null,
                null,
                50,
                null);
    }

    private static OpenProposition open(String offer, Duration ago, @Nullable HeldTerms terms) {
        return new OpenProposition(
                "prp_" + offer,
                offer,
                "PROPOSED",
                Deciding.AS_OF.minus(ago),
                Deciding.AS_OF.plus(Duration.ofDays(9)),
                null,
                terms,
                List.of());
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }
}
