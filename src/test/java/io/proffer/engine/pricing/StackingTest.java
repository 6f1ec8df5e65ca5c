package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proffer.engine.account.ContractFlag;
import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.incentive.Incentive.Kind;
import io.proffer.engine.incentive.Incentive.Reward;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.verdict.RowRef;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How discounts stand together under the shipped DT-13, to the cent. */
class StackingTest {
    private final Rulebook rulebook = ShippedRulebook.get();
    private final Pricing pricing = new Pricing(rulebook);
    private final Customer robo = Customer.robo();

    private Quote quote(String offer) {
        PriceAnswer answer = pricing.price(robo.asks(rulebook, offer));
        assertThat(answer).isInstanceOf(Priced.class);
        return ((Priced) answer).quote();
    }

    private static Incentive incentive(Kind kind, int pct) {
        RowRef row = new RowRef("loyalty_multi_year", "LOY-010", "loyalty_multi_year!A8");
        return new Incentive(
                kind, List.of(new Reward("PRICE", BigDecimal.valueOf(pct), null, "LOYALTY_Q", "LOYAL_2Y", row)));
    }

    private void exception(int pct) {
        robo.wish = new Wish(null, null, null, Set.of(), BigDecimal.valueOf(pct));
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    @Test
    void loyaltyIsAddedToTheGridAndBothAreShown() {
        robo.incentive = incentive(Kind.LOYALTY, 2);
        Quote quote = quote("LOYALTY_24M");

        assertThat(quote.target().discountPct()).isEqualByComparingTo("11");
        assertThat(quote.totals().year1()).isEqualTo(eur("15891.84"));
        assertThat(quote.discounts())
                .extracting(discount -> discount.sourceRow().rowId(), Quote.Discount::amount)
                .containsExactly(tuple("DSC-22", eur("1607.04")), tuple("LOY-010", eur("357.12")));
        assertThat(quote.approval().required()).isFalse();
        assertThat(quote.approval().row().rowId()).isEqualTo("APR-030");
        assertThat(quote.rewards())
                .singleElement()
                .satisfies(reward -> assertThat(reward.budgetKey()).isEqualTo("LOYALTY_Q"));
    }

    @Test
    void aSmallCustomersElevenPercentAreForTheManager() {
        robo.segment = Segment.SMB;
        robo.incentive = incentive(Kind.LOYALTY, 2);
        Quote.Approval approval = quote("LOYALTY_24M").approval();

        assertThat(approval.required()).isTrue();
        assertThat(approval.level()).isEqualTo("CSM_MANAGER");
        assertThat(approval.slaHours()).isEqualByComparingTo("24");
        assertThat(approval.row().rowId()).isEqualTo("APR-020");
    }

    @Test
    void upToTenPercentNobodyIsAsked() {
        robo.seats = 20;
        robo.arr = new Money(576_000, "EUR");
        robo.incentive = incentive(Kind.LOYALTY, 2);
        Quote quote = quote("LOYALTY_24M");

        assertThat(quote.target().discountPct()).isEqualByComparingTo("6");
        assertThat(quote.approval().row().rowId()).isEqualTo("APR-010");
        assertThat(quote.approval().required()).isFalse();
    }

    @Test
    void beyondTwentyPercentTheDealDeskAgrees() {
        robo.seats = 300;
        robo.arr = new Money(8_640_000, "EUR");
        robo.incentive = incentive(Kind.LOYALTY, 3);
        Quote quote = quote("LOYALTY_36M");

        assertThat(quote.target().discountPct()).isEqualByComparingTo("23");
        assertThat(quote.approval().level()).isEqualTo("DEAL_DESK");
        assertThat(quote.approval().row().rowId()).isEqualTo("APR-040");
    }

    @Test
    void beyondTheLadderItsHighestStepHolds() {
        robo.seats = 300;
        robo.arr = new Money(8_640_000, "EUR");
        robo.incentive = incentive(Kind.LOYALTY, 9);

        Quote quote = quote("LOYALTY_36M");
        assertThat(quote.target().discountPct()).isEqualByComparingTo("25");
        assertThat(quote.approval().level()).isEqualTo("DEAL_DESK");
    }

    @Test
    void aPromisedBestPriceHasNothingOnTopOfTheGrid() {
        robo.contractFlags = List.of(ContractFlag.MFN);
        robo.incentive = incentive(Kind.LOYALTY, 2);
        Quote quote = quote("LOYALTY_24M");

        assertThat(quote.target().discountPct()).isEqualByComparingTo("9");
        assertThat(quote.approval().level()).isEqualTo("DEAL_DESK");
        assertThat(quote.approval().row().rowId()).isEqualTo("APR-070");
    }

    @Test
    void unknownContractFlagsGrantNothingOnTop() {
        robo.contractFlags = null;
        robo.incentive = incentive(Kind.LOYALTY, 2);
        PriceAnswer answer = pricing.price(robo.asks(rulebook, "LOYALTY_24M"));

        assertThat(answer).isInstanceOf(NoPrice.class);
        assertThat(((NoPrice) answer).refusal().reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.params()).containsEntry("fact", "subscription.contractFlags"));
    }

    @Test
    void ofBundleAndGridTheLargerDiscountCounts() {
        robo.segment = Segment.ENTERPRISE;
        robo.incentive = incentive(Kind.BUNDLE, 6);
        Quote small = quote("BND_SHOPFLOOR");
        assertThat(small.target().discountPct()).isEqualByComparingTo("6");
        // (39.00 × 62 + 100.00) × 12 × 0.94, each line rounded on its own
        assertThat(small.totals().year1()).isEqualTo(eur("28403.04"));
        assertThat(small.approval().required()).isFalse();

        robo.seats = 100;
        robo.arr = new Money(2_650_000, "EUR");
        assertThat(quote("BND_SHOPFLOOR").target().discountPct()).isEqualByComparingTo("8");
    }

    @Test
    void anExceptionTakesEveryOthersPlaceAndGoesToTheTop() {
        robo.incentive = incentive(Kind.LOYALTY, 2);
        exception(30);
        Quote quote = quote("LOYALTY_24M");

        assertThat(quote.target().discountPct()).isEqualByComparingTo("30");
        assertThat(quote.totals().year1()).isEqualTo(eur("12499.20"));
        assertThat(quote.approval().level()).isEqualTo("CRO_AND_CFO");
        assertThat(quote.approval().slaHours()).isEqualByComparingTo("48");
    }

    @Test
    void aBundleBilledByTheMonthHasItsDiscountWithoutTheGrid() {
        Customer monthly = Customer.monthly("TEAM", 62, 2900);
        monthly.segment = Segment.ENTERPRISE;
        monthly.incentive = incentive(Kind.BUNDLE, 6);
        Quote quote = ((Priced) pricing.price(monthly.asks(rulebook, "BND_SHOPFLOOR"))).quote();

        assertThat(quote.target().discountPct()).isEqualByComparingTo("6");
        assertThat(quote.rewards()).hasSize(1);
    }

    @Test
    void loyaltyAndExceptionsAreNoDiscountOnTheMonthlyPriceBesideIt() {
        robo.incentive = incentive(Kind.LOYALTY, 2);
        assertThat(quote("LOYALTY_24M").alternatives().get(0).discountPct()).isEqualByComparingTo("0");
        robo.incentive = null;
        exception(30);
        assertThat(quote("UPG_BUSINESS").alternatives().get(0).discountPct()).isEqualByComparingTo("0");
    }

    @Test
    void anExceptionOutsideItsBandIsNobodysToGrant() {
        exception(40);
        assertThat(quote("LOYALTY_24M").target().discountPct()).isEqualByComparingTo("9");
        exception(15);
        assertThat(quote("LOYALTY_24M").target().discountPct()).isEqualByComparingTo("9");
    }

    @Test
    void theRenewalIsCappedAndNoticeHasADay() {
        Quote quote = quote("LOYALTY_24M");

        assertThat(quote.renewal().upliftCapPct()).isEqualByComparingTo("4");
        assertThat(quote.renewal().row().rowId()).isEqualTo("RTM-030");
        assertThat(quote.terms().noticePeriod().getDays()).isEqualTo(60);
        assertThat(quote.renewal().startOn()).isEqualTo("2028-09-18");
        assertThat(quote.renewal().noticeBy()).isEqualTo("2028-07-20");
        assertThat(quote.terms().effectiveFrom()).isEqualTo("2026-09-18");
    }

    @Test
    void servicesAreShownWithTheirPriceAndChargedOnlyWhenWanted() {
        Quote plain = quote("UPG_BUSINESS");
        assertThat(plain.fees())
                .extracting(Quote.Fee::key, fee -> fee.price().amount(), Quote.Fee::chosen)
                .containsExactly(
                        tuple("ONBOARDING_HELP", 0L, false),
                        tuple("CONSULT_SESSION", 45_000L, false),
                        tuple("ADMIN_TRAINING", 69_000L, false));
        assertThat(plain.totals().year1()).isEqualTo(eur("27565.20"));

        robo.wish = new Wish(null, null, null, Set.of("CONSULT_SESSION"), null);
        Quote.Totals with = quote("UPG_BUSINESS").totals();
        assertThat(with.year1()).isEqualTo(eur("28015.20"));
        assertThat(with.tcv()).isEqualTo(eur("28015.20"));
        assertThat(with.incrementalYear1()).isEqualTo(eur("11052.00"));
        assertThat(with.firstInvoice()).isEqualTo(eur("6259.32"));
    }
}
