package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.pricing.PriceAnswer.Unpriced;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.rulesets.ShippedRulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A trial costs nothing while it lasts: what it costs to keep the plan begins when it ends. */
class TrialQuoteTest {
    private static final String TRIAL = "TRIAL_BUSINESS_14";
    private static final LocalDate END = LocalDate.of(2026, 3, 16);

    private final Rulebook rulebook = ShippedRulebook.get();

    @Test
    void aProposedTrialIsPricedFromItsEnd() {
        Account small = Deciding.read(GoldenAccount.document().put("segment", "SMB"));
        Decision decision =
                Deciding.withShippedRulebook().decide(small, new Trigger("CUSTOMER_REQUEST", null), Memory.NONE);
        Proposition trial = Stream.of(decision.propositions(), decision.withheld())
                .flatMap(List::stream)
                .filter(one -> one.offerKey().equals(TRIAL))
                .findFirst()
                .orElseThrow();

        assertBeginsAtTheEnd(trial.quote());
    }

    @Test
    void aTrialThatIsAskedForIsPricedFromItsEnd() {
        assertBeginsAtTheEnd(asked(GoldenAccount.document()));
    }

    @Test
    void aTrialThatNoRowGrantsIsPricedByTheClosestDesign() {
        ObjectNode early = GoldenAccount.document();
        ((ObjectNode) early.get("engagement")).put("onboardingCompletedPct", 40);

        assertBeginsAtTheEnd(asked(early));
    }

    @Test
    void whatIsInvoicedAfterATrialThatOutlivesTheTermIsNotKnown() {
        ObjectNode ending = GoldenAccount.document();
        ((ObjectNode) ending.get("subscription"))
                .put("termStartOn", "2025-03-10")
                .put("termEndOn", "2026-03-10");
        Quote quote = asked(ending);

        assertThat(quote.terms().effectiveFrom()).isEqualTo(END);
        assertThat(quote.proration()).isNull();
        assertThat(quote.totals().firstInvoice()).isNull();
    }

    private Quote asked(ObjectNode document) {
        Snapshot snapshot = Snapshots.take(Deciding.read(document), Memory.NONE, Deciding.AS_OF, rulebook);
        return ((Unpriced) new WhatIf(rulebook)
                        .price(snapshot, rulebook.catalog().offers().get(TRIAL), Wish.NONE, false, "qte_1"))
                .afterwards();
    }

    private static void assertBeginsAtTheEnd(Quote quote) {
        assertThat(quote.terms().effectiveFrom()).isEqualTo(END);
        assertThat(quote.pricePath().phases().get(0).startOn()).isEqualTo(END);
        assertThat(quote.lines().get(0).periodStart()).isEqualTo(END);
        // to 18 September 2026
        assertThat(quote.proration().daysLeft()).isEqualTo(186);
        assertThat(quote.totals().firstInvoice()).isEqualTo(quote.proration().net());
        assertThat(quote.terms().stepDownUntil())
                .isEqualTo(END.plusDays(quote.terms().stepDownDays()));
        assertThat(quote.priceHoldUntil()).isEqualTo(LocalDate.of(2026, 4, 1));
    }
}
