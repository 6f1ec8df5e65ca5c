package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A quote that is asked for lets an annual switch be taken back for as long as a decision would. */
class BackOutWindowTest {
    private static final String SWITCH = "SWITCH_ANNUAL";

    private final Rulebook rulebook = ShippedRulebook.get();

    @Test
    void aQuotePromisesTheWindowThatADecisionDoes() {
        Quote.Terms proposed = Deciding.withShippedRulebook().decide(Deciding.read(monthly())).propositions().stream()
                .filter(each -> each.offerKey().equals(SWITCH))
                .findFirst()
                .orElseThrow()
                .quote()
                .terms();

        assertThat(asked(monthly(), SWITCH).terms()).isEqualTo(proposed);
        assertThat(proposed.backOutWindow()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void whatNoRowPromisesAWindowForHasNone() {
        ObjectNode early = monthly();
        early.put("customerSince", "2026-01-20");

        assertThat(asked(early, SWITCH).terms().backOutWindow()).isNull();
        assertThat(asked(monthly(), "UPG_BUSINESS").terms().backOutWindow()).isNull();
    }

    private Quote asked(ObjectNode document, String offer) {
        Snapshot snapshot = Snapshots.take(Deciding.read(document), Memory.NONE, Deciding.AS_OF, rulebook);
        return ((Priced) new WhatIf(rulebook)
                        .price(snapshot, rulebook.catalog().offers().get(offer), Wish.NONE, false, "qte_1"))
                .quote();
    }

    private static ObjectNode monthly() {
        ObjectNode account = GoldenAccount.document();
        ((ObjectNode) account.get("engagement")).remove(List.of("activeSeats30d", "seatUtilizationPct"));
        ObjectNode subscription = (ObjectNode) account.get("subscription");
        subscription
                .put("billingInterval", "MONTH")
                .put("termMonths", 1)
                .put("termStartOn", "2026-02-18")
                .put("termEndOn", "2026-03-18")
                .put("monthsPaidMonthly", 20)
                .put("discountPct", 0);
        subscription.remove("arr");
        subscription.putObject("unitPrice").put("amount", 2900).put("currency", "EUR");
        return account;
    }
}
