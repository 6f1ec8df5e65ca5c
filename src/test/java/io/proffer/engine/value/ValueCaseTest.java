package io.proffer.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.Customer;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion;
import io.proffer.engine.pricing.Pricing;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.pricing.SampleTables;
import io.proffer.engine.pricing.Shop;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.value.ValueAnswer.BelowThreshold;
import io.proffer.engine.value.ValueAnswer.NoValueCase;
import io.proffer.engine.value.ValueAnswer.NotWeighed;
import io.proffer.engine.value.ValueAnswer.Valued;
import io.proffer.engine.value.ValueCase.Confidence;
import io.proffer.engine.value.ValueCase.Gate;
import io.proffer.engine.value.ValueCase.Payback;
import io.proffer.engine.value.ValueCase.Source;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueCaseTest {
    private static final String COLUMNS = """
            offer, segment -> hoursSavedPerSeatMonth, loadedHourlyCost, adoptionFactor, oneOffCost, lowFactor, \
            highFactor, minRoiPctBase, minRoiPctLow""";

    private final Shop shop = new Shop().without("price_shock_guard");
    private Customer customer = Customer.robo();
    private int horizon = 12;
    private boolean customerAsked;
    private List<CustomerFigure> figures = List.of();

    private ValueAnswer weigh(String offer) {
        Rulebook rulebook = shop.rulebook();
        PriceQuestion question = customer.asks(rulebook, offer);
        PriceAnswer answer = new Pricing(rulebook).price(question);
        Quote quote = answer instanceof PriceAnswer.Priced priced ? priced.quote() : null;
        return new ValueCases(rulebook)
                .weigh(new ValueQuestion(
                        "vca_1",
                        question.account(),
                        question.offer(),
                        quote,
                        question.facts(),
                        horizon,
                        figures,
                        customerAsked));
    }

    private ValueCase valued(String offer) {
        return ((Valued) weigh(offer)).valueCase();
    }

    private void parameters(String row) {
        shop.with(SampleTables.table("roi_parameters", HitPolicy.FIRST, COLUMNS, row));
    }

    private static CustomerFigure figure(String key, String value) {
        return new CustomerFigure(key, new BigDecimal(value), null);
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    @Test
    void tooLittleGainIsRefusedWithTheThresholdAndTheGap() {
        BelowThreshold answer = (BelowThreshold) weigh("UPG_ENTERPRISE");
        Refusal refusal = answer.refusal();
        assertThat(refusal.verdict()).isEqualTo(Verdict.VALUE_BELOW_THRESHOLD);
        assertThat(refusal.stage()).isEqualTo(Stage.VALUE);
        assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("VALUE_BELOW_THRESHOLD");
            assertThat(reason.ref().rowId()).isEqualTo("ROI-900");
            assertThat(reason.params())
                    .containsEntry("roiPctBase", new BigDecimal("-83.6"))
                    .containsEntry("minRoiPctBase", new BigDecimal("25"));
        });
        assertThat(refusal.counterfactuals()).hasSize(2).first().asString().contains("26872.50 EUR more benefit");
        assertThat(answer.valueCase().gate()).isEqualTo(Gate.BELOW);
    }

    @Test
    void onlyACustomersRequestPassesTheGate() {
        customerAsked = true;
        assertThat(valued("UPG_ENTERPRISE").gate()).isEqualTo(Gate.PASSED_ON_REQUEST);
        assertThat(valued("UPG_BUSINESS").gate()).isEqualTo(Gate.PASSED);
    }

    @Test
    void aReturnExactlyAtTheThresholdPasses() {
        parameters("ROI-1 | * | * | 1 | 53.01 | 0.5 | 5301 | 1 | 1 | 20 |");
        customer.activeSeats = 60;
        assertThat(valued("UPG_BUSINESS").roiPct().base()).isEqualByComparingTo("20");
        assertThat(valued("UPG_BUSINESS").gate()).isEqualTo(Gate.PASSED);
    }

    @Test
    void aLowCaseBelowItsOwnThresholdIsRefused() {
        parameters("ROI-1 | * | * | 0.6 | 48 | 0.7 | 0 | 0.5 | 1.2 | 25 | 0");
        BelowThreshold answer = (BelowThreshold) weigh("UPG_BUSINESS");
        assertThat(answer.refusal().reasons().get(0).text()).contains("low ROI").doesNotContain("base ROI");
    }

    @Test
    void withoutAThresholdEveryReturnPasses() {
        parameters("ROI-1 | * | * | 0.01 | 48 | 0.7 | 0 | 0.5 | 1.2 | |");
        assertThat(valued("UPG_BUSINESS").gate()).isEqualTo(Gate.OPEN);
    }

    @Test
    void unknownActiveSeatsAreNotNone() {
        customer.activeSeats = null;
        NotWeighed answer = (NotWeighed) weigh("UPG_BUSINESS");
        assertThat(answer.refusal().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("UNKNOWN_FACT");
            assertThat(reason.params()).containsEntry("fact", "engagement.activeSeats30d");
        });
    }

    @Test
    void seatsThatAreAddedNeedNoActiveSeats() {
        customer.activeSeats = null;
        assertThat(valued("SEAT_TEAM_10").benefit().base()).isEqualTo(eur("5040.00"));
    }

    @Test
    void theCustomersFiguresWinAndAreMarked() {
        figures = List.of(figure("hoursSavedPerSeatMonth", "0.5"), figure("loadedHourlyCost", "55"));
        ValueCase valueCase = valued("UPG_BUSINESS");
        assertThat(valueCase.drivers().get(0).base()).isEqualTo(eur("13860.00"));
        assertThat(valueCase.drivers().get(0).inputs())
                .filteredOn(input -> input.source() == Source.CUSTOMER)
                .extracting(ValueCase.Input::key)
                .containsExactly("hoursSavedPerSeatMonth", "loadedHourlyCost");
        assertThat(valueCase.confidence()).isEqualTo(Confidence.HIGH);
    }

    @Test
    void theCustomersOwnSeatsReplaceTheUnknownOnes() {
        customer.activeSeats = null;
        figures = List.of(figure("seats", "60"));
        assertThat(valued("UPG_BUSINESS").benefit().base()).isEqualTo(eur("17515.20"));
    }

    @Test
    void aFigureThatIsNotAskedForIsRefusedAtOnce() {
        assertThatThrownBy(() -> figure("lowFactor", "1"))
                .hasMessageContaining("lowFactor")
                .hasMessageContaining("Allowed");
        assertThatThrownBy(() -> figure("oneOffCost", "-1")).hasMessageContaining("Give 0");
    }

    @Test
    void eurosOfTheTableAreNotTakenForDollars() {
        Customer american = Customer.robo();
        american.currency = "USD";
        american.arr = new Money(1_696_320, "USD");
        NotWeighed answer = (NotWeighed) weighIn("USD", american);
        assertThat(answer.refusal().reasons())
                .extracting(reason -> reason.params().get("fact"))
                .containsExactly(
                        "loadedHourlyCost in USD (given in EUR, and the catalogue has no exchange rate of the month)",
                        "riskEventCost in USD (given in EUR, and the catalogue has no exchange rate of the month)",
                        "oneOffCost in USD (given in EUR, and the catalogue has no exchange rate of the month)");
    }

    @Test
    void theCustomersDollarsMakeTheCase() {
        Customer american = Customer.robo();
        american.currency = "USD";
        american.arr = new Money(1_696_320, "USD");
        figures = List.of(
                new CustomerFigure("loadedHourlyCost", new BigDecimal("48"), "USD"),
                new CustomerFigure("riskEventCost", new BigDecimal("150000"), "USD"),
                new CustomerFigure("oneOffCost", new BigDecimal("1200"), "USD"));
        Valued answer = (Valued) weighIn("USD", american);
        assertThat(answer.valueCase().netValue()).isEqualTo(new Money(571_320, "USD"));
    }

    @Test
    void aRowForACurrencyIsInThatCurrency() {
        shop.with(SampleTables.table(
                "roi_parameters", HitPolicy.FIRST, """
                currency -> hoursSavedPerSeatMonth, loadedHourlyCost, adoptionFactor, oneOffCost, lowFactor, highFactor\
                """, "ROI-1 | USD | 0.6 | 48 | 0.7 | 100 | 1 | 1"));
        Customer american = Customer.robo();
        american.currency = "USD";
        american.arr = new Money(1_696_320, "USD");
        assertThat(((Valued) weighIn("USD", american)).valueCase().oneOffCost()).isEqualTo(new Money(10_000, "USD"));
    }

    @Test
    void aGapInYenHasNoDecimals() {
        shop.with(SampleTables.table(
                "roi_parameters", HitPolicy.FIRST, """
                currency -> hoursSavedPerSeatMonth, loadedHourlyCost, adoptionFactor, oneOffCost, lowFactor, highFactor, \
                minRoiPctBase
                """, "ROI-1 | JPY | 0.001 | 0 | 0.7 | 0 | 1 | 1 | 25.5"));
        Customer japanese = Customer.robo();
        japanese.currency = "JPY";
        japanese.arr = new Money(1_696_320, "JPY");

        assertThat(((BelowThreshold) weighIn("JPY", japanese)).refusal().counterfactuals())
                .singleElement()
                .asString()
                .matches("[0-9]+ JPY more benefit .*");
    }

    /** The same quote, as if the price list were in the currency of the customer. */
    private ValueAnswer weighIn(String currency, Customer buyer) {
        Rulebook rulebook = shop.inCurrency(currency).rulebook();
        PriceQuestion question = buyer.asks(rulebook, "UPG_BUSINESS");
        Quote quote = ((PriceAnswer.Priced) new Pricing(rulebook).price(question)).quote();
        return new ValueCases(rulebook)
                .weigh(new ValueQuestion(
                        "vca_1", question.account(), question.offer(), quote, question.facts(), 12, figures, false));
    }

    @Test
    void aSavingHasNoReturnAndNoThreshold() {
        customer = Customer.monthly("TEAM", 30, 2900);
        ValueCase valueCase = valued("SWITCH_ANNUAL");
        assertThat(valueCase.roiPct()).isNull();
        assertThat(valueCase.gate()).isEqualTo(Gate.OPEN);
        assertThat(valueCase.drivers()).isEmpty();
        assertThat(valueCase.netValue()).isEqualTo(eur("2232.00"));
    }

    @Test
    void aYearPaidInAdvanceIsEarnedBackWhenMonthlyPaymentsWouldHaveReachedIt() {
        customer = Customer.monthly("TEAM", 30, 2900);
        assertThat(valued("SWITCH_ANNUAL").paybackMonths()).isEqualTo(new Payback(10, 10, 10));
    }

    @Test
    void monthlyBillingIsPaidBackMonthByMonth() {
        customer = Customer.monthly("TEAM", 62, 2900);
        customer.activeSeats = 60;
        customerAsked = true;
        ValueCase valueCase = valued("UPG_BUSINESS");
        assertThat(valueCase.incrementalCost()).isEqualTo(eur("13392.00"));
        assertThat(valueCase.cumulative().get(0).cost()).isEqualTo(eur("2316.00"));
        assertThat(valueCase.paybackMonths().base()).isEqualTo(4);
        assertThat(valueCase.paybackMonths().low()).isNull();
    }

    @Test
    void aGainBelowTheYearlyCostIsNeverPaidBack() {
        customerAsked = true;
        assertThat(valued("UPG_ENTERPRISE").paybackMonths()).isEqualTo(new Payback(null, null, null));
    }

    @Test
    void aLargeOneOffCostIsPaidBackInLaterYears() {
        parameters("ROI-1 | * | * | 0.6 | 48 | 0.7 | 6000 | 0.5 | 1 | |");
        assertThat(valued("UPG_BUSINESS").paybackMonths().base()).isEqualTo(23);
    }

    @Test
    void aPaybackMayTakeLongerThanTenYears() {
        // 14,515.20 gained and 10,602.00 paid a year: of 60,000.00 to move, 15 years earn 58,698.00.
        parameters("ROI-1 | * | * | 0.6 | 48 | 0.7 | 60000 | 0.5 | 1 | |");
        customerAsked = true;
        assertThat(valued("UPG_BUSINESS").paybackMonths().base()).isEqualTo(190);
    }

    @Test
    void theReturnFollowsFromTheExactBenefit() {
        parameters("ROI-1 | * | * | 0.6 | 48 | 0.7003 | 0 | 0.5 | 1 | |");
        ValueCase valueCase = valued("UPG_BUSINESS");

        assertThat(valueCase.benefit().base()).isEqualTo(eur("14521.42"));
        BigDecimal gained = valueCase.roiPct().base().movePointLeft(2).add(BigDecimal.ONE);
        assertThat(gained.multiply(new BigDecimal("10602")).setScale(6, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("14521.4208");
    }

    @Test
    void aLongerHorizonCountsMoreOfEverythingButTheMove() {
        horizon = 36;
        ValueCase valueCase = valued("UPG_BUSINESS");
        assertThat(valueCase.benefit().base()).isEqualTo(eur("52545.60"));
        assertThat(valueCase.incrementalCost()).isEqualTo(eur("31806.00"));
        assertThat(valueCase.oneOffCost()).isEqualTo(eur("1200.00"));
        assertThat(valueCase.cumulative()).hasSize(36);
        assertThat(valueCase.cumulative().get(35).cost()).isEqualTo(eur("33006.00"));
    }

    @Test
    void anAddOnIsWeighedOnTheSeatsInUse() {
        parameters("ROI-1 | * | * | 1 | 10 | 0.5 | 0 | 1 | 1 | |");
        assertThat(valued("ADDON_AUTOMATION").benefit().base()).isEqualTo(eur("3600.00"));
    }

    @Test
    void withoutARowTheValueIsNotKnown() {
        parameters("ROI-1 | SEAT_TEAM_10 | * | 1 | 10 | 0.5 | 0 | 1 | 1 | |");
        NotWeighed answer = (NotWeighed) weigh("UPG_BUSINESS");
        assertThat(answer.refusal().reasons().get(0).text()).contains("roi_parameters has no row");
    }

    @Test
    void careIsNotWeighed() {
        assertThat(weigh("CARE_EXEC_CHECKIN")).isInstanceOf(NoValueCase.class);
    }

    @Test
    void takingTheTableAwayDoesNotOpenTheGate() {
        shop.without("roi_parameters");
        assertThat(weigh("UPG_BUSINESS")).isInstanceOf(NotWeighed.class);
    }

    @Test
    void aHorizonOutsideOneToTenYearsIsRefused() {
        horizon = 0;
        assertThatThrownBy(() -> weigh("UPG_BUSINESS")).hasMessageContaining("Give 1 to 120");
    }
}
