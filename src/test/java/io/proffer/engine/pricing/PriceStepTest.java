package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PriceStepTest {
    private final Shop shop = new Shop();

    private PriceAnswer ask(Customer customer, String offer) {
        Rulebook rulebook = shop.rulebook();
        return new Pricing(rulebook).price(customer.asks(rulebook, offer));
    }

    private Refusal refusal(Customer customer, String offer) {
        PriceAnswer answer = ask(customer, offer);
        assertThat(answer).isInstanceOf(NoPrice.class);
        return ((NoPrice) answer).refusal();
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    @Test
    void whereNothingIsPaidNoStepIsSaidToBeAllowed() {
        Quote refused = ((NoPrice) ask(Customer.annual("TEAM", 62, 0), "UPG_BUSINESS")).refused();

        assertThat(refused.step()).isNull();
        assertThat(refused.rounded().step()).isNull();
    }

    @Test
    void aSmallCustomerIsOfferedATrialBeforeALargeStep() {
        Customer small = Customer.robo();
        small.segment = Segment.SMB;
        Refusal refusal = refusal(small, "UPG_BUSINESS");
        assertThat(refusal.verdict()).isEqualTo(Verdict.NO_VALID_PRICE);
        assertThat(refusal.stage()).isEqualTo(Stage.PRICING);
        assertThat(refusal.reasons().get(0).code()).isEqualTo("PRICE_STEP_LARGE");
        assertThat(refusal.reasons().get(0).ref().rowId()).isEqualTo("SHK-030");
        assertThat(refusal.reasons().get(0).text())
                .contains("TRIAL_BUSINESS_14")
                .contains("+62.5 %");
        assertThat(refusal.nearest().rowId()).isEqualTo("SHK-010");
        assertThat(refusal.counterfactuals()).anyMatch(text -> text.contains("upliftPct ≤ 40 (now 62.5)"));
    }

    @Test
    void theQuoteOfARefusedStepIsKeptForTheTrial() {
        Customer small = Customer.robo();
        small.segment = Segment.SMB;
        NoPrice direct = (NoPrice) ask(small, "UPG_BUSINESS");
        PriceAnswer.Unpriced trial = (PriceAnswer.Unpriced) ask(small, "TRIAL_BUSINESS_14");
        assertThat(trial.afterwards()).isEqualTo(direct.refused());
    }

    @Test
    void aStepTooLargeNamesTheNextSmallerPlanThatCanBeBorne() {
        Refusal refusal = refusal(Customer.robo(), "UPG_ENTERPRISE");
        assertThat(refusal.reasons().get(0).code()).isEqualTo("PRICE_STEP_TOO_LARGE");
        assertThat(refusal.reasons().get(0).params())
                .containsEntry("nextPlan", "BUSINESS")
                .containsEntry("nextRecurringYear", new BigDecimal("27565.20"));
        assertThat(refusal.counterfactuals().get(0)).contains("Business with 62 seats for 27565.20 EUR a year");
    }

    @Test
    void aSmallerStepThatCannotBeBorneIsNotNamed() {
        Customer starter = Customer.annual("STARTER", 62, 400_000);
        Refusal refusal = refusal(starter, "UPG_BUSINESS");
        assertThat(refusal.reasons().get(0).text()).contains("No smaller step");
        assertThat(refusal.reasons().get(0).params()).doesNotContainKey("nextPlan");
    }

    @Test
    void tooManySeatsNameTheNextSmallerNumber() {
        Customer tiny = Customer.annual("TEAM", 10, 288_000);
        Refusal refusal = refusal(tiny, "SEAT_TEAM_10");
        assertThat(refusal.reasons().get(0).params())
                .containsEntry("nextSeats", BigDecimal.valueOf(15))
                .containsEntry("nextRecurringYear", new BigDecimal("4320.00"));
    }

    @Test
    void seatsAreNotTriedFirst() {
        Customer tiny = Customer.annual("TEAM", 20, 576_000);
        tiny.segment = Segment.SMB;
        Refusal refusal = refusal(tiny, "SEAT_TEAM_10");
        assertThat(refusal.reasons().get(0).ref().rowId()).isEqualTo("SHK-030");
        assertThat(refusal.reasons().get(0).text()).doesNotContain("trial").contains("25 seats");
    }

    @Test
    void aRampRisesInPhasesToTheFullPrice() {
        Quote quote = ramped();
        assertThat(quote.step().action()).isEqualTo("RAMP");
        assertThat(quote.pricePath().phases())
                .extracting(PricePath.Phase::recurringAmount)
                .containsExactly(eur("8124.48"), eur("12186.72"), eur("16248.96"));
        assertThat(quote.pricePath().phases())
                .extracting(PricePath.Phase::startOn)
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 9, 2), LocalDate.of(2027, 3, 2));
        assertThat(quote.pricePath().phases().get(2).endOn()).isEqualTo(LocalDate.of(2028, 3, 2));
    }

    @Test
    void theFirstYearOfARampFollowsIt() {
        Quote quote = ramped();
        assertThat(quote.lines()).extracting(Quote.Line::amount).containsExactly(eur("4062.24"), eur("6093.36"));
        assertThat(quote.totals().year1()).isEqualTo(eur("10155.60"));
        assertThat(quote.totals().tcv()).isEqualTo(eur("26404.56"));
        assertThat(quote.deltaArr()).isEqualTo(eur("7248.96"));
        assertThat(quote.discounts()).hasSize(3);
    }

    /** Starter at 9,000 a year to Team at 16,248.96: +80.5 %. */
    private Quote ramped() {
        Customer starter = Customer.annual("STARTER", 62, 900_000);
        starter.termMonths = 24;
        return ((Priced) ask(starter, "UPG_TEAM")).quote();
    }

    @Test
    void aLargeCustomerIsAssisted() {
        Customer large = Customer.robo();
        large.segment = Segment.STRATEGIC;
        Quote quote = ((Priced) ask(large, "UPG_ENTERPRISE")).quote();
        assertThat(quote.approval().level()).isEqualTo("ASSISTED");
        assertThat(quote.approval().row().rowId()).isEqualTo("SHK-050");
        assertThat(quote.terms().stepDownDays()).isEqualTo(90);
    }

    @Test
    void anUnknownSegmentIsNamedInsteadOfTheStep() {
        Customer nobody = Customer.robo();
        nobody.segment = null;
        Refusal refusal = refusal(nobody, "UPG_BUSINESS");
        assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("UNKNOWN_FACT");
            assertThat(reason.params()).containsEntry("fact", "account.segment");
        });
    }

    @Test
    void aCustomerWhoPaysNothingHasNoStepToJudge() {
        Customer free = Customer.annual("TEAM", 62, 0);
        assertThat(refusal(free, "UPG_BUSINESS").reasons().get(0).code()).isEqualTo("NO_PRICE");
        assertThat(refusal(free, "UPG_BUSINESS").reasons().get(0).text())
                .contains("Nothing is paid now", "price_shock_guard");
    }

    @Test
    void whoPaysNothingMayTryWhatIsTooLargeAStepToBuy() {
        Customer free = Customer.annual("TEAM", 62, 0);
        PriceAnswer.Unpriced trial = (PriceAnswer.Unpriced) ask(free, "TRIAL_BUSINESS_14");
        assertThat(trial.afterwards()).isEqualTo(((NoPrice) ask(free, "UPG_BUSINESS")).refused());
        assertThat(trial.afterwards().totals().incrementalYear1()).isEqualTo(eur("27565.20"));
    }

    @Test
    void aFactThatIsNotKnownKeepsTheTrialBackAsWell() {
        Customer unknown = Customer.annual("TEAM", 62, 0);
        unknown.segment = null;
        shop.with(SampleTables.table("price_shock_guard", HitPolicy.FIRST, "segment -> action", """
                SHK-1 | SMB | ALLOW
                SHK-2 | * | USE_NEXT_SMALLER_STEP
                """));
        assertThat(refusal(unknown, "TRIAL_BUSINESS_14").reasons().get(0).code())
                .isEqualTo("UNKNOWN_FACT");
    }

    @Test
    void aLowerPriceIsAlwaysAllowed() {
        Customer dear = Customer.annual("TEAM", 62, 9_000_000);
        Quote quote = ((Priced) ask(dear, "UPG_BUSINESS")).quote();
        assertThat(quote.step().action()).isEqualTo("ALLOW");
        assertThat(quote.step().row()).isNull();
    }

    @Test
    void aRampThatCannotBeCarriedOutIsAnErrorWithItsCell() {
        shop.with(SampleTables.table("price_shock_guard", HitPolicy.FIRST, """
                segment, upliftPct, termMonths -> action, rampPct, rampMonths""", """
                SHK-1 | * | >0 | * | RAMP | 50, 75 | 6
                """));
        Refusal refusal = refusal(Customer.robo(), "UPG_BUSINESS");
        assertThat(refusal.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(refusal.reasons().get(0).code()).isEqualTo("RULE_ERROR");
        assertThat(refusal.reasons().get(0).ref().cell()).isEqualTo("price_shock_guard!A7");
    }

    @Test
    void withoutAGuardEveryStepIsAllowed() {
        shop.without("price_shock_guard");
        assertThat(ask(Customer.robo(), "UPG_ENTERPRISE")).isInstanceOf(Priced.class);
    }
}
