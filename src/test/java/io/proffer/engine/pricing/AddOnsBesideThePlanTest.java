package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.value.ValueAnswer;
import io.proffer.engine.value.ValueCases;
import io.proffer.engine.value.ValueQuestion;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is paid beside the plan goes on when the plan changes: it is no saving, and no part of a step. */
class AddOnsBesideThePlanTest {
    private final Rulebook rulebook = ShippedRulebook.get();

    private PriceAnswer ask(Customer customer, String offer) {
        return new Pricing(rulebook).price(customer.asks(rulebook, offer));
    }

    private Quote quote(Customer customer, String offer) {
        PriceAnswer answer = ask(customer, offer);
        return answer instanceof Priced priced ? priced.quote() : ((NoPrice) answer).refused();
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    /** The same customer with add-ons for some more a year. */
    private static Customer with(Customer customer, String addOns) {
        customer.arr = customer.arr.plus(eur(addOns));
        return customer;
    }

    private static Customer smallTeam() {
        Customer customer = Customer.monthly("TEAM", 20, 2900);
        customer.segment = Segment.SMB;
        return customer;
    }

    private static Customer robo() {
        return Customer.monthly("TEAM", 62, 2900);
    }

    @Test
    void aPlanThatCostsMoreByTheYearIsNoSavingForWhoHasAddOns() {
        Customer enterprise = Customer.monthly("ENTERPRISE", 62, 5000);
        assertThat(ask(enterprise, "SWITCH_ANNUAL_ASSISTED")).isInstanceOf(NoPrice.class);

        NoPrice answer = (NoPrice) ask(with(enterprise, "5000.00"), "SWITCH_ANNUAL_ASSISTED");
        assertThat(answer.refusal().reasons().get(0).text())
                .contains("no saving", "46701.20 EUR", "42200.00 EUR paid now");
    }

    @Test
    void aStepIsJudgedWithTheAddOnsOnBothSides() {
        assertThat(quote(smallTeam(), "UPG_BUSINESS").step().upliftPct()).isEqualByComparingTo("62.068966");

        NoPrice answer = (NoPrice) ask(with(smallTeam(), "2880.00"), "UPG_BUSINESS");
        assertThat(answer.refused().step().upliftPct()).isEqualByComparingTo("43.902439");
        assertThat(answer.refusal().reasons().get(0).ref().rowId()).isEqualTo("SHK-090");
        assertThat(answer.refused().current().recurringYear()).isEqualTo(eur("9840.00"));
        assertThat(answer.refused().target().recurringYear()).isEqualTo(eur("14160.00"));
    }

    @Test
    void aLongerTermMustNotCostThePlanMore() {
        Customer cheap = Customer.annual("TEAM", 60, 1_440_000);
        cheap.unitPrice = new Money(2000, "EUR");
        cheap.discountPct = BigDecimal.ZERO;

        assertThat(ask(cheap, "LOYALTY_36M")).isInstanceOf(NoPrice.class);
        assertThat(ask(with(cheap, "5000.00"), "LOYALTY_36M")).isInstanceOf(NoPrice.class);
    }

    @Test
    void savingTotalsAndCreditSpeakOfThePlan() {
        Quote plain = quote(robo(), "SWITCH_ANNUAL");
        Quote more = quote(with(robo(), "1440.00"), "SWITCH_ANNUAL");

        assertThat(more.savings()).isEqualTo(plain.savings());
        assertThat(more.savings().amount()).isEqualTo(eur("4612.80"));
        assertThat(more.totals()).isEqualTo(plain.totals());
        assertThat(more.totals().incrementalYear1()).isEqualTo(eur("-4612.80"));
        assertThat(more.proration().creditUnused()).isEqualTo(eur("1027.43"));
        assertThat(more.deltaArr()).isEqualTo(plain.deltaArr());
        assertThat(more.current().recurringYear()).isEqualTo(eur("23016.00"));
    }

    @Test
    void addOnsChangeNothingOfWhatAnUpgradeCostsAndIsWorth() {
        Quote plain = quote(robo(), "UPG_BUSINESS");
        Quote more = quote(with(robo(), "1440.00"), "UPG_BUSINESS");

        assertThat(more.totals()).isEqualTo(plain.totals());
        assertThat(more.proration()).isEqualTo(plain.proration());
        assertThat(weighed(robo(), more)).isEqualTo(weighed(robo(), plain));
        assertThat(more.alternatives()).zipSatisfy(plain.alternatives(), (one, other) -> {
            assertThat(one.incrementalYear()).isEqualTo(other.incrementalYear());
            assertThat(one.recurringYear()).isEqualTo(other.recurringYear().plus(eur("1440.00")));
            assertThat(one.savings()).isEqualTo(other.savings());
        });
    }

    private ValueAnswer weighed(Customer customer, Quote quote) {
        return new ValueCases(rulebook)
                .weigh(ValueQuestion.ofDecision(
                        "vca_1",
                        customer.account(),
                        rulebook.catalog().offers().get("UPG_BUSINESS"),
                        quote,
                        customer.facts(rulebook)));
    }

    @Test
    void seatsByTheYearSaveNothingOnAddOns() {
        Quote plain = quote(robo(), "SEAT_TEAM_10");
        Quote more = quote(with(robo(), "1440.00"), "SEAT_TEAM_10");

        assertThat(more.alternatives().get(0).savings())
                .isNotNull()
                .isEqualTo(plain.alternatives().get(0).savings());
    }

    @Test
    void aDiscountThatIsNotToldAndAPriceThatIsNotKnownLeaveNothingBeside() {
        Customer cheaper = robo();
        cheaper.arr = eur("20000.00");
        assertThat(quote(cheaper, "UPG_BUSINESS").target().recurringYear()).isEqualTo(eur("34968.00"));

        Customer unknown = with(robo(), "1440.00");
        unknown.unitPrice = null;
        assertThat(quote(unknown, "UPG_BUSINESS").target().recurringYear()).isEqualTo(eur("34968.00"));
        assertThat(quote(unknown, "UPG_BUSINESS").totals().incrementalYear1()).isEqualTo(eur("11952.00"));
    }

    @Test
    void theAddOnOfABundleMayBeTheOneThatIsPaidNow() {
        Rulebook shop = new Shop()
                .with(Shop.offer("BND_X", OfferFamily.BUNDLE, "BUSINESS", "ADDON_AUTOMATION", 0, 0))
                .rulebook();
        Customer large = with(robo(), "1440.00");
        large.segment = Segment.ENTERPRISE;
        Quote quote = ((Priced) new Pricing(shop).price(large.asks(shop, "BND_X"))).quote();

        assertThat(quote.target().recurringYear()).isEqualTo(eur("36408.00"));
        assertThat(quote.totals().incrementalYear1()).isEqualTo(eur("13392.00"));
    }

    @Test
    void aBundleTakesThePlaceOfItsOwnAddOnAndOfNothingElse() {
        Rulebook shop = new Shop()
                .with(Shop.offer("BND_X", OfferFamily.BUNDLE, "BUSINESS", "ADDON_AUTOMATION", 0, 0))
                .rulebook();
        Customer customer = with(Customer.robo(), "5000.00");
        Quote quote = ((Priced) new Pricing(shop).price(customer.asks(shop, "BND_X"))).quote();

        // 27,565.20 for the plan and 1,140.00 for the add-on; of 5,000.00 beside the plan 1,200.00 end.
        assertThat(quote.target().recurringYear()).isEqualTo(eur("32505.20"));
        assertThat(quote.totals().incrementalYear1()).isEqualTo(eur("10542.00"));
        assertThat(quote.proration().creditUnused()).isEqualTo(eur("9952.44"));
        assertThat(quote.totals().firstInvoice().isPositive()).isTrue();
    }

    @Test
    void aBundleIsJudgedByAsLargeAStepAsItsUpgrade() {
        Customer customer = with(Customer.robo(), "5000.00");
        customer.segment = Segment.SMB;
        NoPrice upgrade = (NoPrice) ask(customer, "UPG_BUSINESS");
        NoPrice bundle = (NoPrice) ask(customer, "BND_COMPLIANCE");

        assertThat(upgrade.refused().step().upliftPct()).isEqualByComparingTo("48.271654");
        assertThat(bundle.refused().step().upliftPct()).isGreaterThan(BigDecimal.valueOf(48));
        assertThat(bundle.refused().step().action())
                .isEqualTo(upgrade.refused().step().action());
    }

    @Test
    void theSmallerStepOfABundleKeepsTheAddOnThatIsPaidNow() {
        Rulebook shop = new Shop()
                .with(Shop.offer("BND_X", OfferFamily.BUNDLE, "ENTERPRISE", "ADDON_AUTOMATION", 0, 0))
                .rulebook();
        Customer customer = with(Customer.robo(), "5000.00");
        NoPrice answer = (NoPrice) new Pricing(shop).price(customer.asks(shop, "BND_X"));

        assertThat(answer.refused().alternatives())
                .filteredOn(other -> other.planKey().equals("BUSINESS"))
                .singleElement()
                .satisfies(other -> assertThat(other.recurringYear()).isEqualTo(eur("32565.20")));
    }

    @Test
    void anAddOnBoughtMeanwhileDoesNotMakeAPromiseDearer() {
        Customer customer = robo();
        customer.segment = Segment.ENTERPRISE;
        Quote before = quote(customer, "UPG_BUSINESS");
        customer.held = HeldPriceTest.promise(before, Customer.TODAY.plusDays(10));

        assertThat(quote(with(customer, "1440.00"), "UPG_BUSINESS").priceHeld()).isFalse();
    }

    @Test
    void anAddOnBoughtMeanwhileDoesNotMakeThePromisedOneCheaperThanNothing() {
        Shop shop = new Shop().with(Shop.offer("BND_X", OfferFamily.BUNDLE, "BUSINESS", "ADDON_AUTOMATION", 0, 0));
        Customer customer = Customer.robo();
        customer.segment = Segment.ENTERPRISE;
        Rulebook before = shop.rulebook();
        Quote promised = ((Priced) new Pricing(before).price(customer.asks(before, "BND_X"))).quote();
        customer.held = HeldPriceTest.promise(promised, Customer.TODAY.plusDays(10));
        Rulebook dearer = shop.dearerBy(10).rulebook();
        PriceAnswer answer = new Pricing(dearer).price(with(customer, "5000.00").asks(dearer, "BND_X"));

        assertThat(((Priced) answer).quote().lines())
                .extracting(Quote.Line::unitAmount)
                .containsExactly(eur("39.00"), eur("110.00"));
    }
}
