package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.engine.value.CustomerFigure;
import io.proffer.engine.value.ValueAnswer;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.value.ValueCase.Source;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts that pay in other currencies are weighed at the fixed rate of the month; prices are never converted. */
class ExchangeTest {
    private final Rulebook rulebook = ShippedRulebook.get();
    private final WhatIf whatIf = new WhatIf(rulebook);

    /** Robo Manufacturing, paying 26.50 USD a seat and month less 5 %. */
    private Snapshot dollars(Instant asOf) {
        ObjectNode document = GoldenAccount.document().put("currency", "USD");
        ObjectNode subscription = (ObjectNode) document.get("subscription");
        for (String name : List.of("unitPrice", "mrr")) {
            subscription.remove(name);
        }
        subscription.putObject("arr").put("amount", 1_873_020).put("currency", "USD");
        Account account = Deciding.read(document);
        return Snapshots.take(account, Memory.NONE, asOf, rulebook);
    }

    private Quote upgrade(Snapshot snapshot) {
        PriceAnswer answer =
                whatIf.price(snapshot, rulebook.catalog().offers().get("UPG_BUSINESS"), Wish.NONE, false, "qte_1");
        return ((PriceAnswer.Priced) answer).quote();
    }

    @Test
    void theBenchmarkIsWeighedInDollarsAtTheRateOfTheMonth() {
        Snapshot snapshot = dollars(Deciding.AS_OF);
        Quote quote = upgrade(snapshot);
        // 43.20 × 62 × 12 × 0.95, the dollar list price
        assertThat(quote.totals().year1()).isEqualTo(new Money(3_053_376, "USD"));

        ValueCase valueCase = weighed(whatIf.value(snapshot, quote, "vca_1", 12, List.of()));
        // (0.60 h × 60 × 12 × 48 EUR × 0.70 + 2 % of 150,000 EUR) / 0.93
        assertThat(valueCase.benefit().base()).isEqualTo(new Money(1_883_355, "USD"));
        assertThat(valueCase.oneOffCost()).isEqualTo(new Money(129_032, "USD"));
        assertThat(valueCase.assumptions())
                .contains("Figures in EUR are weighed in USD at the fixed rate of the month, 1.0753.");
    }

    @Test
    void withoutARateOfTheTimeTheFactIsUnknown() {
        Snapshot early = dollars(Instant.parse("2025-12-31T12:00:00Z"));
        Snapshot snapshot = dollars(Deciding.AS_OF);
        Snapshot undated = new Snapshot(
                snapshot.account(),
                snapshot.memory(),
                snapshot.asOf(),
                snapshot.day(),
                early.facts(),
                snapshot.findings(),
                null,
                snapshot.blocks(),
                rulebook);

        ValueAnswer answer = whatIf.value(undated, upgrade(snapshot), "vca_1", 12, List.of());
        assertThat(answer).isInstanceOf(ValueAnswer.NotWeighed.class);
        assertThat(((ValueAnswer.NotWeighed) answer).refusal().reasons())
                .allSatisfy(reason -> assertThat(reason.code()).isEqualTo("UNKNOWN_FACT"));
    }

    @Test
    void theCustomersOwnFigureWins() {
        Snapshot snapshot = dollars(Deciding.AS_OF);
        List<CustomerFigure> own = List.of(new CustomerFigure("loadedHourlyCost", new BigDecimal("80"), "USD"));
        ValueCase valueCase = weighed(whatIf.value(snapshot, upgrade(snapshot), "vca_1", 12, own));

        assertThat(valueCase.drivers().get(0).inputs())
                .filteredOn(input -> input.key().equals("loadedHourlyCost"))
                .singleElement()
                .satisfies(input -> {
                    assertThat(input.value()).isEqualByComparingTo("80");
                    assertThat(input.source()).isEqualTo(Source.CUSTOMER);
                });
        // 0.60 × 60 × 12 × 80 × 0.70
        assertThat(valueCase.drivers().get(0).base()).isEqualTo(new Money(2_419_200, "USD"));
    }

    @Test
    void amountsInConditionsAreComparedAtTheRateToo() {
        Snapshot snapshot = dollars(Deciding.AS_OF);
        // 18,730.20 USD × 0.93
        assertThat(snapshot.facts().text(rulebook.vocabulary().get("arrEur"))).isEqualTo("17419.086");
    }

    private static ValueCase weighed(ValueAnswer answer) {
        return answer instanceof ValueAnswer.Valued valued
                ? valued.valueCase()
                : ((ValueAnswer.BelowThreshold) answer).valueCase();
    }
}
