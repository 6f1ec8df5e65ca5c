package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MissingPriceTest {
    private final Shop shop = new Shop();

    private PriceAnswer ask(String offer, Consumer<Customer> change) {
        Rulebook rulebook = shop.rulebook();
        Customer customer = Customer.robo();
        change.accept(customer);
        return new Pricing(rulebook).price(customer.asks(rulebook, offer));
    }

    private Refusal refusal(String offer, Consumer<Customer> change) {
        PriceAnswer answer = ask(offer, change);
        assertThat(answer).isInstanceOf(NoPrice.class);
        return ((NoPrice) answer).refusal();
    }

    private Reason reason(String offer, Consumer<Customer> change) {
        return refusal(offer, change).reasons().get(0);
    }

    @Test
    void everyUnknownFactIsNamedAtOnce() {
        Refusal refusal = refusal("SEAT_TEAM_10", customer -> {
            customer.plan = null;
            customer.seats = null;
            customer.interval = null;
            customer.arr = null;
            customer.unitPrice = null;
        });
        assertThat(refusal.verdict()).isEqualTo(Verdict.NO_VALID_PRICE);
        assertThat(refusal.reasons()).extracting(Reason::code).containsOnly("UNKNOWN_FACT");
        assertThat(refusal.reasons())
                .extracting(reason -> reason.params().get("fact"))
                .containsExactly(
                        "subscription.planKey",
                        "subscription.billingInterval",
                        "subscription.seatsLicensed",
                        "subscription.arr");
    }

    @Test
    void anUnknownTermOfAnAnnualContractIsNamed() {
        assertThat(reason("UPG_BUSINESS", customer -> {
                            customer.termMonths = null;
                            customer.termStartOn = null;
                        })
                        .params())
                .containsEntry("fact", "subscription.termMonths");
    }

    @Test
    void aBillForAYearNeedsATermOfAYear() {
        Reason reason = reason("SEAT_TEAM_10", customer -> customer.termMonths = 6);
        assertThat(reason.code()).isEqualTo("NO_PRICE");
        assertThat(reason.text()).contains("does not fit a term of 6 months");
        assertThat(reason("SEAT_TEAM_10", customer -> customer.termMonths = 1).text())
                .contains("does not fit a term of 1 month.");
    }

    @Test
    void aTermFollowsFromItsDates() {
        assertThat(ask("UPG_BUSINESS", customer -> customer.termMonths = null)).isInstanceOf(Priced.class);
    }

    @Test
    void theRecurringPriceFollowsFromTheUnitPrice() {
        Priced answer = (Priced) ask("UPG_BUSINESS", customer -> customer.arr = null);
        assertThat(answer.quote().current().recurringYear()).isEqualTo(new Money(1_696_320, "EUR"));
    }

    @Test
    void theRecurringPriceIsTwelveMonthsOfMrr() {
        Priced answer = (Priced) ask("UPG_BUSINESS", customer -> {
            customer.arr = null;
            customer.mrr = new Money(141_360, "EUR");
        });
        assertThat(answer.quote().current().recurringYear()).isEqualTo(new Money(1_696_320, "EUR"));
    }

    @Test
    void anUnknownDiscountIsNotTakenForNone() {
        assertThat(reason("UPG_BUSINESS", customer -> {
                            customer.arr = null;
                            customer.discountPct = null;
                        })
                        .params())
                .containsEntry("fact", "subscription.arr");
    }

    @Test
    void aCurrencyWithoutAPriceListSaysWhatToAdd() {
        Reason reason = reason("UPG_BUSINESS", customer -> {
            customer.currency = "CHF";
            customer.arr = new Money(1_696_320, "CHF");
        });
        assertThat(reason.code()).isEqualTo("NO_PRICE");
        assertThat(reason.text()).contains("CHF").contains("BUSINESS").contains("Add a row");
    }

    @Test
    void amountsOfTwoCurrenciesAreNeverMixed() {
        Reason reason = reason("UPG_BUSINESS", customer -> customer.currency = "USD");
        assertThat(reason.code()).isEqualTo("NO_PRICE");
        assertThat(reason.text()).contains("USD").contains("EUR");
    }

    @Test
    void aTargetPlanThatIsNotSoldSaysSo() {
        shop.with(Shop.offer("UPG_GALAXY", OfferFamily.UPGRADE, "GALAXY", 0, 0));
        assertThat(reason("UPG_GALAXY", customer -> {}).text())
                .contains("GALAXY")
                .contains("sheet plans");
    }

    @Test
    void anAddOnWithoutAComponentSaysWhichColumnToFill() {
        shop.with(Shop.offer("ADDON_NIL", OfferFamily.ADDON, null, 0, 0));
        assertThat(reason("ADDON_NIL", customer -> {}).text()).contains("column Component");
    }

    @Test
    void aLoyaltyTermNeedsTheEndOfTheRunningOne() {
        assertThat(reason("LOYALTY_24M", customer -> customer.termEndOn = null).params())
                .containsEntry("fact", "subscription.termEndOn");
    }

    @Test
    void withoutAKnownTermEndThereIsNoProrationAndNoInvoice() {
        Quote quote = ((Priced) ask("UPG_BUSINESS", customer -> {
                    customer.termStartOn = null;
                    customer.termEndOn = null;
                }))
                .quote();
        assertThat(quote.proration()).isNull();
        assertThat(quote.totals().firstInvoice()).isNull();
    }

    @Test
    void aGridThatReadsAnUnknownFactIsNotSkipped() {
        shop.with(SampleTables.table(
                "discount_grid", HitPolicy.UNIQUE, "region, termMonths, seats -> discountPctOut", """
                DSC-1 | EU | 12 | >=1 | 5
                """));
        assertThat(reason("UPG_BUSINESS", customer -> customer.region = null).params())
                .containsEntry("fact", "account.region");
    }

    @Test
    void overlappingRowsOfTheGridRefuseTheOfferAlone() {
        shop.with(SampleTables.table("discount_grid", HitPolicy.UNIQUE, "termMonths, seats -> discountPctOut", """
                DSC-1 | 12 | >=1 | 5
                DSC-2 | 12 | >=50 | 6
                """));
        Refusal refusal = refusal("UPG_BUSINESS", customer -> {});
        assertThat(refusal.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(refusal.reasons().get(0).text()).contains("DSC-1").contains("DSC-2");
    }

    @Test
    void aDiscountThatIsNotInTheGridIsNotGiven() {
        shop.with(SampleTables.table("discount_grid", HitPolicy.UNIQUE, "termMonths, seats -> discountPctOut", """
                DSC-1 | 12 | >=100 | 5
                """));
        Priced answer = (Priced) ask("SEAT_TEAM_10", customer -> {});
        assertThat(answer.quote().target().discountPct()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(answer.quote().discounts()).isEmpty();
    }

    @Test
    void aTermBetweenTwoOfTheGridEarnsWhatTheShorterOneEarns() {
        Quote year = ((Priced) ask("SEAT_TEAM_10", customer -> {})).quote();
        Quote longer = ((Priced) ask("SEAT_TEAM_10", customer -> customer.termMonths = 18)).quote();
        assertThat(longer.target().discountPct()).isEqualByComparingTo("5");
        assertThat(longer.discounts().get(0).sourceRow())
                .isEqualTo(year.discounts().get(0).sourceRow());
        assertThat(longer.discounts().get(0).reason()).contains("a term of 18 months");
    }
}
