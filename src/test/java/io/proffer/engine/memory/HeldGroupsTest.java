package io.proffer.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.OfferFamily;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a customer has in hand keeps its exclusive group. */
class HeldGroupsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(5));

    @Test
    void whatTheCustomerHasSeenKeepsOthersOfItsGroupAway() {
        HeldGroups held = held(List.of(open("PRESENTED", null)), NOW);

        assertThat(held.against("TRIAL_BUSINESS_14", "TIER_CHANGE")).isPresent();
        assertThat(held.against("UPG_BUSINESS", "TIER_CHANGE")).isEmpty();
        assertThat(held.against("SEAT_TEAM_10", null)).isEmpty();
        assertThat(held(List.of(open("ENGAGED", null)), NOW).holds("prp_1")).isTrue();
        assertThat(held(List.of(open("PRESENTED", null)), LATER).holds("prp_1")).isFalse();
    }

    @Test
    void whatNobodyHasSeenKeepsNothing() {
        assertThat(held(List.of(open("PROPOSED", null)), NOW).byGroup()).isEmpty();
    }

    @Test
    void whatSleepsKeepsItsGroupUntilItWakes() {
        Instant wakes = LATER.plus(Duration.ofDays(60));

        assertThat(held(List.of(open("SNOOZED", wakes)), wakes.minusNanos(1)).holds("prp_1"))
                .isTrue();
        assertThat(held(List.of(open("SNOOZED", wakes)), wakes).holds("prp_1")).isFalse();
    }

    @Test
    void theNewerVersionOfWhatWasSeenHoldsTheGroupToo() {
        Instant then = NOW.minusSeconds(600);
        List<ContactEvent> contacts = List.of(
                event("prp_0", ContactType.PROPOSED, then),
                event("prp_0", ContactType.PRESENTED, then.plusSeconds(1)),
                event("prp_0", ContactType.SUPERSEDED, then.plusSeconds(60)),
                event("prp_1", ContactType.PROPOSED, then.plusSeconds(60)));

        assertThat(held(List.of(open("PROPOSED", null)), NOW, contacts).holds("prp_1"))
                .isTrue();
    }

    @Test
    void whatHasWokenIsDecidedAfresh() {
        List<ContactEvent> contacts = List.of(
                event("prp_1", ContactType.PROPOSED, NOW.minusSeconds(600)),
                event("prp_1", ContactType.PRESENTED, NOW.minusSeconds(500)),
                event("prp_1", ContactType.SNOOZED, NOW.minusSeconds(400)));

        assertThat(held(List.of(open("PROPOSED", null)), NOW, contacts).byGroup())
                .isEmpty();
    }

    private static HeldGroups held(List<OpenProposition> open, Instant at) {
        return held(open, at, List.of());
    }

    private static HeldGroups held(List<OpenProposition> open, Instant at, List<ContactEvent> contacts) {
        return HeldGroups.of(open, contacts, ShippedRulebook.get().catalog(), at);
    }

    private static OpenProposition open(String state, @Nullable Instant until) {
        return new OpenProposition("prp_1", "UPG_BUSINESS", state, NOW, LATER, until, null);
    }

    private static ContactEvent event(String id, ContactType type, Instant at) {
        return new ContactEvent(
                at,
                type,
                id,
                "UPG_BUSINESS",
                OfferFamily.UPGRADE,
                "TIER_CHANGE",
                "CSM",
                null,
                null,
                null,
                null,
                60,
                null);
    }
}
