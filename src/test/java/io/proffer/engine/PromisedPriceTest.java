package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A price that is asked for without a decision is the promised one while a proposition stands (INV-13). */
class PromisedPriceTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 20);

    private final Rulebook rulebook = ShippedRulebook.get();

    private Quote quote(Instant expiresAt, Wish wish) {
        // Promised at 38.00 a seat and month; the list says 39.00.
        HeldTerms terms = new HeldTerms(
                "BUSINESS",
                62,
                12,
                BillingInterval.YEAR,
                new Money(3800, "EUR"),
                BigDecimal.valueOf(5),
                new Money(2_685_840, "EUR"),
                UNTIL);
        OpenProposition open =
                new OpenProposition("prp_1", "UPG_BUSINESS", "PROPOSED", Deciding.AS_OF, expiresAt, null, terms);
        Memory memory = new Memory(List.of(), List.of(), List.of(), List.of(), List.of(open), List.of(), List.of());
        Snapshot snapshot = Snapshots.take(Deciding.read(GoldenAccount.document()), memory, Deciding.AS_OF, rulebook);
        return ((Priced) new WhatIf(rulebook)
                        .price(snapshot, rulebook.catalog().offers().get("UPG_BUSINESS"), wish, false, "qte_1"))
                .quote();
    }

    @Test
    void theSameHasThePromisedPrice() {
        Quote quote = quote(Deciding.AS_OF.plus(Duration.ofDays(18)), Wish.NONE);

        assertThat(quote.priceHeld()).isTrue();
        assertThat(quote.priceHoldUntil()).isEqualTo(UNTIL);
        assertThat(quote.totals().year1()).isEqualTo(new Money(2_685_840, "EUR"));
    }

    @Test
    void anotherPurchaseHasTodaysPrice() {
        Quote quote = quote(Deciding.AS_OF.plus(Duration.ofDays(18)), Wish.NONE.withSeats(61));

        assertThat(quote.priceHeld()).isFalse();
        assertThat(quote.target().unitAmount()).isEqualTo(new Money(3900, "EUR"));
    }

    @Test
    void aPropositionThatIsOverPromisesNothing() {
        assertThat(quote(Deciding.AS_OF, Wish.NONE).priceHeld()).isFalse();
    }
}
