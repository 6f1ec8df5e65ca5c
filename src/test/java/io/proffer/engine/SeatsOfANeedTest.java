package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.rulesets.ShippedRulebook;
import org.junit.jupiter.api.Test;

/** A price that is asked for is of as many seats as a decision would propose. */
class SeatsOfANeedTest {
    private final Rulebook rulebook = ShippedRulebook.get();
    private final WhatIf whatIf = new WhatIf(rulebook);

    @Test
    void invitedPeopleAreSeatsOfTheOffer() {
        ObjectNode account = GoldenAccount.document();
        engagement(account).put("pendingInvites", 15);
        assertThat(proposed(account, "SEAT_TEAM_10", Wish.NONE).seats()).isEqualTo(77);
    }

    @Test
    void aShareOfTheSeatsIsRoundedUp() {
        ObjectNode account = GoldenAccount.document();
        ((ObjectNode) account.get("subscription")).put("planKey", "BUSINESS");
        engagement(account).put("seatGrowth90dPct", 20);
        // 62 + 15 %
        assertThat(proposed(account, "SEAT_BUS_25", Wish.NONE).seats()).isEqualTo(72);
    }

    @Test
    void withoutANeedTheOfferSaysHowMany() {
        ObjectNode account = GoldenAccount.document();
        engagement(account).put("activeSeats30d", 30).remove("seatUtilizationPct");
        assertThat(proposed(account, "SEAT_TEAM_10", Wish.NONE).seats()).isEqualTo(72);
    }

    @Test
    void seatsThatAreWantedAreTaken() {
        assertThat(proposed(GoldenAccount.document(), "SEAT_TEAM_10", Wish.NONE.withSeats(63))
                        .seats())
                .isEqualTo(63);
    }

    @Test
    void anotherOfferKeepsTheSeatsOfTheAccount() {
        assertThat(proposed(GoldenAccount.document(), "UPG_BUSINESS", Wish.NONE))
                .isEqualTo(Wish.NONE);
    }

    private Wish proposed(ObjectNode document, String key, Wish wish) {
        Snapshot snapshot = Snapshots.take(Deciding.read(document), Memory.NONE, Deciding.AS_OF, rulebook);
        Offer offer = rulebook.catalog().offers().get(key);
        return whatIf.asProposed(snapshot, offer, wish);
    }

    private static ObjectNode engagement(ObjectNode account) {
        return (ObjectNode) account.get("engagement");
    }
}
