package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Account;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.rulesets.ShippedRulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** INV-5: the same purchase has the same price, whatever the customer does and however it fares. */
class PriceNeutralityTest {
    private static final int ACCOUNTS = 10_000;
    private static final List<String> OFFERS = List.of(
            "UPG_BUSINESS", "UPG_ENTERPRISE", "SEAT_TEAM_10", "ADDON_AUTOMATION", "LOYALTY_24M", "BND_SHOPFLOOR");

    private final Rulebook rulebook = ShippedRulebook.get();
    private final WhatIf whatIf = new WhatIf(rulebook);

    @Test
    void anotherCustomersBehaviourNeverChangesAPrice() {
        List<Account> accounts = Accounts.shaken(20260302, ACCOUNTS);
        int priced = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            Account mine = accounts.get(i);
            Snapshot before = snapshot(mine);
            Snapshot after = snapshot(behavingLike(mine, accounts.get((i + 7919) % ACCOUNTS)));
            String offer = OFFERS.get(i % OFFERS.size());
            PriceAnswer price = price(before, offer);
            assertThat(price(after, offer)).as("%s for %s", offer, mine.id()).isEqualTo(price);
            priced += price instanceof PriceAnswer.Priced ? 1 : 0;
        }
        assertThat(priced).as("purchases that have a price").isGreaterThan(ACCOUNTS / 4);
    }

    private Snapshot snapshot(Account account) {
        return Snapshots.take(account, Memory.NONE, Deciding.AS_OF, rulebook);
    }

    private PriceAnswer price(Snapshot snapshot, String offer) {
        return whatIf.price(snapshot, rulebook.catalog().offers().get(offer), Wish.NONE, false, "qte_1");
    }

    /** The same customer and contract, with every block of behaviour of another one. */
    private static Account behavingLike(Account mine, Account other) {
        return new Account(
                mine.id(),
                mine.externalRefs(),
                mine.name(),
                mine.segment(),
                mine.industry(),
                mine.employeeCount(),
                mine.territory(),
                mine.region(),
                mine.country(),
                mine.timeZone(),
                mine.currency(),
                mine.customerSince(),
                mine.tenureMonths(),
                mine.coverageModel(),
                mine.csmId(),
                mine.ownerIds(),
                mine.partnerKey(),
                mine.labels(),
                mine.objectives(),
                mine.consents(),
                mine.contacts(),
                mine.subscription(),
                other.usage(),
                other.engagement(),
                other.support(),
                other.sentiment(),
                other.health(),
                mine.commercial(),
                other.trials(),
                other.feedbackParticipation(),
                mine.attributes());
    }
}
