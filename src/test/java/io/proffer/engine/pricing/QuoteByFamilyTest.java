package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.pricing.PriceAnswer.Unpriced;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.pricing.rule.PriceList;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteByFamilyTest {
    private final Shop shop = new Shop();

    private PriceAnswer ask(Customer customer, String offer) {
        Rulebook rulebook = shop.rulebook();
        return new Pricing(rulebook).price(customer.asks(rulebook, offer));
    }

    private Quote quote(Customer customer, String offer) {
        PriceAnswer answer = ask(customer, offer);
        assertThat(answer).isInstanceOf(Priced.class);
        return ((Priced) answer).quote();
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    @Test
    void anUpgradeOnMonthlyBillingStaysMonthlyWithoutDiscount() {
        Quote quote = quote(Customer.monthly("TEAM", 40, 2900), "UPG_BUSINESS");
        assertThat(quote.target().billingInterval()).isEqualTo(BillingInterval.MONTH);
        assertThat(quote.discounts()).isEmpty();
        assertThat(quote.totals().year1()).isEqualTo(eur("22560.00"));
        assertThat(quote.pricePath().phases().get(0).recurringAmount()).isEqualTo(eur("1880.00"));
        assertThat(quote.savings()).isNull();
        assertThat(quote.alternatives())
                .singleElement()
                .satisfies(annual -> assertThat(annual.recurringYear()).isEqualTo(eur("17784.00")));
    }

    @Test
    void anotherIntervalIsThatOfTheWholeSubscription() {
        assertThat(quote(Customer.robo(), "SEAT_TEAM_10").alternatives())
                .filteredOn(other -> other.kind().equals("OTHER_BILLING_INTERVAL"))
                .singleElement()
                .satisfies(monthly -> assertThat(monthly.recurringYear()).isEqualTo(eur("25056.00")));
    }

    @Test
    void seatsRunWithTheTermThatTheyJoin() {
        Customer customer = Customer.robo();
        customer.wish = new Wish(null, 24, null, Set.of(), null);
        assertThat(refused(customer)).contains("runs with the current term");
        customer.wish = new Wish(null, 12, BillingInterval.MONTH, Set.of(), null);
        assertThat(refused(customer)).contains("is billed by the year");
        customer.wish = new Wish(null, 12, BillingInterval.YEAR, Set.of(), null);
        assertThat(quote(customer, "SEAT_TEAM_10")).isNotNull();
    }

    private String refused(Customer customer) {
        return ((PriceAnswer.NoPrice) ask(customer, "SEAT_TEAM_10"))
                .refusal()
                .reasons()
                .get(0)
                .text();
    }

    @Test
    void anUpgradeBillsTheFewestSeatsThePlanIsSoldWith() {
        Customer small = Customer.annual("TEAM", 12, 345_600);
        small.segment = io.proffer.engine.account.Segment.ENTERPRISE;
        Quote quote = quote(small, "UPG_BUSINESS");
        assertThat(quote.target().seats()).isEqualTo(20);
        assertThat(quote.totals().year1()).isEqualTo(eur("9360.00"));
        assertThat(quote.lines().get(0).description()).contains("the fewest it is sold with");
    }

    @Test
    void anAnnualSwitchSavesAgainstWhatIsPaidNow() {
        Quote quote = quote(Customer.monthly("TEAM", 30, 2900), "SWITCH_ANNUAL");
        assertThat(quote.totals().year1()).isEqualTo(eur("8208.00"));
        assertThat(quote.totals().incrementalYear1()).isEqualTo(eur("-2232.00"));
        assertThat(quote.savings().amount()).isEqualTo(eur("2232.00"));
        assertThat(quote.savings().pct()).isEqualByComparingTo("21.38");
        assertThat(quote.target().termMonths()).isEqualTo(12);
        assertThat(quote.pricePath().phases().get(0).endOn()).isEqualTo(LocalDate.of(2027, 3, 2));
    }

    @Test
    void whatIsBoughtOnTopSavesAgainstItsOwnMonthlyPrice() {
        // Ten seats: 3,480.00 by the month, 2,736.00 by the year.
        Quote seats = quote(Customer.robo(), "SEAT_TEAM_10");
        assertThat(seats.totals().incrementalYear1()).isEqualTo(eur("2736.00"));
        assertThat(seats.savings().amount()).isEqualTo(eur("744.00"));
        assertThat(seats.savings().pct()).isEqualByComparingTo("21.38");
        Quote addOn = quote(Customer.robo(), "ADDON_AUTOMATION");
        assertThat(addOn.savings().amount()).isEqualTo(eur("300.00"));
        assertThat(addOn.savings().pct()).isEqualByComparingTo("20.83");
    }

    @Test
    void whoCommitsForLongerNeverPaysMore() {
        BigDecimal before = BigDecimal.ZERO;
        for (int months = 12; months <= 60; months++) {
            Customer customer = Customer.robo();
            customer.wish = new Wish(null, months, null, Set.of(), null);
            BigDecimal discount = quote(customer, "UPG_BUSINESS").target().discountPct();
            assertThat(discount).as(months + " months").isGreaterThanOrEqualTo(before);
            before = discount;
        }
        assertThat(before).isEqualByComparingTo("13");
    }

    @Test
    void noNoticeIsAskedForThatNobodyCanGiveAnyMore() {
        assertThat(shipped(Customer.robo()).renewal().noticeBy()).isEqualTo("2026-07-20");
        Customer soon = Customer.robo();
        soon.termStartOn = LocalDate.of(2025, 3, 20);
        soon.termEndOn = LocalDate.of(2026, 3, 20);
        Quote late = shipped(soon);
        assertThat(late.renewal().noticeBy()).isNull();
        assertThat(late.terms().noticePeriod()).hasToString("P60D");
    }

    private static Quote shipped(Customer customer) {
        Rulebook rulebook = ShippedRulebook.get();
        return ((Priced) new Pricing(rulebook).price(customer.asks(rulebook, "SEAT_TEAM_10"))).quote();
    }

    @Test
    void anAnnualSwitchCreditsTheUnusedMonthAndChargesTheYear() {
        Quote quote = quote(Customer.monthly("TEAM", 30, 2900), "SWITCH_ANNUAL");
        assertThat(quote.proration().daysLeft()).isEqualTo(16);
        assertThat(quote.proration().daysInTerm()).isEqualTo(28);
        assertThat(quote.proration().creditUnused()).isEqualTo(eur("497.14"));
        assertThat(quote.proration().chargeRemaining()).isEqualTo(eur("8208.00"));
        assertThat(quote.totals().firstInvoice()).isEqualTo(eur("7710.86"));
    }

    @Test
    void anAnnualSwitchThatSavesNothingIsRefused() {
        Customer cheap = Customer.monthly("TEAM", 30, 2900);
        cheap.arr = eur("8208.00");
        NoPrice answer = (NoPrice) ask(cheap, "SWITCH_ANNUAL");
        assertThat(answer.refusal().reasons().get(0).code()).isEqualTo("NO_PRICE");
        assertThat(answer.refusal().reasons().get(0).text()).contains("no saving");
    }

    @Test
    void aLongerTermGetsTheDiscountOfThatTermFromTheRenewalOn() {
        Quote quote = quote(Customer.robo(), "LOYALTY_24M");
        assertThat(quote.target().discountPct()).isEqualByComparingTo("9");
        assertThat(quote.totals().year1()).isEqualTo(eur("16248.96"));
        assertThat(quote.totals().tcv()).isEqualTo(eur("32497.92"));
        assertThat(quote.savings().amount()).isEqualTo(eur("714.24"));
        assertThat(quote.pricePath().phases().get(0).startOn()).isEqualTo(LocalDate.of(2026, 9, 18));
        assertThat(quote.pricePath().phases().get(0).endOn()).isEqualTo(LocalDate.of(2028, 9, 18));
        assertThat(quote.proration()).isNull();
        assertThat(quote.totals().firstInvoice()).isEqualTo(eur("16248.96"));
    }

    @Test
    void anAddOnForTheAccountIsOneUnitOnTopOfWhatIsPaid() {
        Quote quote = quote(Customer.robo(), "ADDON_AUTOMATION");
        assertThat(quote.lines().get(0).qty()).isEqualTo(1);
        assertThat(quote.totals().year1()).isEqualTo(eur("1140.00"));
        assertThat(quote.target().planKey()).isEqualTo("TEAM");
        assertThat(quote.proration().creditUnused()).isEqualTo(eur("0.00"));
    }

    @Test
    void aLineNamesTheOfferThatSellsTheAddOn() {
        PriceList prices = new PriceList(ShippedRulebook.get().catalog());

        assertThat(prices.name("BUSINESS")).isEqualTo("Business");
        assertThat(prices.name("ADDON_AUTOMATION"))
                .isEqualTo(prices.catalog().offers().get("ADDON_AUTOMATION").name())
                .isNotEqualTo("ADDON_AUTOMATION");
        assertThat(prices.name("NOBODY_SELLS_IT")).isEqualTo("NOBODY_SELLS_IT");
    }

    @Test
    void aBundleIsThePlanAndItsComponentInTwoLines() {
        shop.with(Shop.offer("BND_SHOPFLOOR", OfferFamily.BUNDLE, "BUSINESS", "ADDON_AUTOMATION", 0, 0));
        Customer large = Customer.robo();
        large.segment = io.proffer.engine.account.Segment.ENTERPRISE;
        Quote quote = quote(large, "BND_SHOPFLOOR");
        assertThat(quote.lines()).extracting(Quote.Line::amount).containsExactly(eur("27565.20"), eur("1140.00"));
        assertThat(quote.totals().year1()).isEqualTo(eur("28705.20"));
    }

    @Test
    void seatsOfTheNeedCountBeforeThoseOfTheOffer() {
        Rulebook rulebook = shop.rulebook();
        PriceAnswer answer = new Pricing(rulebook).price(Customer.robo().asks(rulebook, "SEAT_TEAM_10", 14));
        assertThat(((Priced) answer).quote().target().seats()).isEqualTo(76);
    }

    @Test
    void seatsThatReachTheNextBandGetItsDiscount() {
        Quote quote = quote(Customer.annual("TEAM", 92, 2_517_120), "SEAT_TEAM_10");
        assertThat(quote.target().discountPct()).isEqualByComparingTo("8");
        assertThat(quote.totals().year1()).isEqualTo(eur("2649.60"));
    }

    @Test
    void aTrialNeedsNoQuoteButShowsThePriceAfterwards() {
        Unpriced answer = (Unpriced) ask(Customer.robo(), "TRIAL_BUSINESS_14");
        assertThat(answer.afterwards().offerKey()).isEqualTo("UPG_BUSINESS");
        assertThat(answer.afterwards().totals().year1()).isEqualTo(eur("27565.20"));
    }

    @Test
    void aTrialOfAPlanWithoutAPriceIsRefused() {
        shop.withoutPriceOf("BUSINESS");
        assertThat(ask(Customer.robo(), "TRIAL_BUSINESS_14")).isInstanceOf(NoPrice.class);
    }

    @Test
    void careCostsNothing() {
        assertThat(ask(Customer.robo(), "CARE_EXEC_CHECKIN")).isEqualTo(new Unpriced(null));
    }
}
